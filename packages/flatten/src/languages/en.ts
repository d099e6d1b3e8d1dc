import type { LanguageWords } from './language-words.ts'

export const english: LanguageWords = {
  code: 'en',
  common: `
    the a an of in on at by for from with without about over under between into onto through during before after since
    until against and or but nor so yet because though although while if unless than as like then thus also too only
    just already still always never ever maybe perhaps very much many more most less least few little almost quite
    rather well here there everywhere today yesterday tomorrow now later soon early inside outside again
    i you he she it we they me him her us them my mine your yours his hers its our ours their theirs myself yourself
    this that these those which what who whom whose when where why how whatever some any no none every each either
    neither someone somebody anyone anybody everyone nobody something anything everything nothing other others another
    same both all such own
    is are was were be been being am do does did done doing have has had having can could will would shall should may
    might must cannot cant can't don't dont doesn't doesnt didn't didnt isn't isnt aren't wasn't won't wont wouldn't
    couldn't i'm im i've ive i'll you're youre it's that's what's whats there's let's lets haven't hasn't ain't
    not yes hi hello hey thanks thank thx please pls plz sorry bye goodbye welcome okay ok yeah yep nope yup lol omg wow
    gonna wanna gotta cuz u ur r idk btw sure great good bad nice cool awesome to up down out off away back get got go
    going goes went gone come came make made take took give gave want wants wanted need needs needed know knew think
    thought say said see saw seen tell told let put keep try tried use used`,
  content: `
    able accept access account accounts across action active activate activated actually add added address adult advice
    age agent ago allow allowed alone always amazing amount angry annoying answer answers app apple application apply
    appointment area arrive arrived art article ask asked asking assist assistance assistant atm available awful
    balance bank bank's beautiful become bed begin believe best better between big bill billing bills birthday birth
    blocked body book boring boss bot both bought box boy break bring broke broken brother build business busy buy
    buying call called calling cancel cancelled canceled cancellation cancelling car card cards care case cash change
    changed changing charge charged charges chat chatbot cheap check checked cheque child children choose city clear
    clever client close code cold color company complain complaint complaints computer confirm contact 
    cook correct cost costs count country course crash crashing crazy create created credit currency current
    customer customers cut data date dates day days dead debit declined delete delivered deliver delivery deposit
    details developer device died different difference direct disappointed discount dispute document dollars door
    download drive drink duplicate during easy eat edit editing eight email emails end english enough enter error
     euros even evening event exact exchange expect expected expensive expire expired expires explain extra eye face
    fact fail failed fall family far fast father fault fee feedback feel fees file fill find fine finish fire first fit
    fix five food forget forgot form found four free friend friends front full fun funny further future game gave 
    getting gift girl glad god google group guess guy half hand handle handsome happen happened happens happy hard hate
    head hear heard heart help helpful helping high hobby hold holiday home hope hot hour hours house human hungry
    husband idea identity important incorrect info inform information inside instead internet invoice invoices issue
    issues item items job join joke keep key kid kids kill kind kiss language last late laugh learn leave left less
    letter life light limit limits line link list listen live living local locate location log login long look looking
    lose lost lot love lovely low lunch mad mail man manage manager market marry match matter mean meaning meet meeting
    member men message messages method middle mind minute minutes miss missing mistake mobile moment money month months
    morning mother move movie mr music must name names near never new news next night normal number numbers
    office often old older once one online open operator option options order ordered orders outside own owner package
    page paid pain paper parcel parents part party passport password pay paying payment payments pending
    people person phone photo physical pick picture pin place places plan play policy possible post postal power present
    pretty price prices problem problems process profile program provide purchase purchased purchases put question
    questions quick quickly quit rate rates reach read ready real really reason receive received recently
    recover refund refunds register registered registration remember remove removed report request required reset
    resolve respond response restore return reverse review right robot room rude rule run sad safe save school screen
    second secure security seem sell send sending sent service services set seven shipment shipping shop shopping short
    show shut sick side sign signup simple since sister site six sleep slow small smart smile solve someone song soon
    sound speak speaking special spend standard start started state statement status stay steps stock stole stolen stop
    store story street stuff stupid submit subscribe subscription supported support swift switch system taking talk
    talking tall teach team ten terrible test text than their thing things thinking third three ticket tickets tired
    together tonight top total touch track tracking transaction transactions transfer transferred transfers travel trip
    trouble true trust turn turned twice two type ugly understand unable unsubscribe unlock until update upset usd user
    users using usually value verification verify verified video view virtual visa visit wait waiting wake walk wallet
    warm watch water way weather website week weekend weeks white whole wife window wish withdraw withdrawal withdrawals
    woman women wonder wonderful word words work worked working works world worry worst write wrong year years young
    yourself zero`,
  endings:
    'ing ings tion tions ness ment ments ful less ship able ible ally ly ed ght ck sh ch th wn ow ew ey ay ough ould ts ys',
}

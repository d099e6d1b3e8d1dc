import type { LanguageWords } from './language-words.ts'

export const portuguese: LanguageWords = {
  code: 'pt',
  common: `
    o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para pra pro pras
    pros com sem sob sobre entre até desde ante após contra e ou mas nem porém porque pois que se como quando onde aonde
    enquanto embora então assim logo também só já ainda sempre nunca jamais talvez muito muita muitos muitas mais menos
    pouco pouca tão tanto quase bem mal aqui ali lá cá hoje ontem amanhã agora depois antes cedo tarde dentro fora
    eu tu você vocês vc vcs ele ela eles elas nós gente me te lhe lhes nos se mim ti comigo contigo conosco meu minha
    meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas dele dela deles delas este esta estes
    estas esse essa esses essas isto isso aquele aquela aquilo neste nesta nesse nessa disso disto desse dessa deste
    desta daquele naquele qual quais quem quanto quanta quantos quantas cadê algum alguma alguns algumas alguém algo
    nenhum nenhuma ninguém nada tudo todo toda todos todas outro outra outros outras mesmo mesma cada qualquer
    é são foi foram era eram ser sou somos será seria fosse está estão estou estava estive estar esteja tá tô tava tem
    têm tenho temos tinha tinham tive teve ter terá há houve haver vai vão vou vamos ia foi ir fui pode podem posso
    podemos podia poderia poder quer querem quero queria querer deve devem devo deveria fazer faz faço fazem fez fiz
    fazendo feito faça dá dar dão deu dei dando sabe sei saber sabem diz dizer disse ver vejo vê viu fica ficar ficou
    não sim oi olá opa ei obrigado obrigada obg valeu vlw blz beleza tchau bom boa dia noite pfv favor por gentileza
    desculpa né pq tbm tb mto msm hj aki eh q oq ngm vdd kkk kkkk rs rsrs ué nossa puxa caramba legal massa show top
    à às ao aos dum duma ok porquê`,
  content: `
    abrir abre abri abriu aceita aceitar acesso acessar achar acho achei aconteceu acontece adicionar agendar agência
    agora aguardando aguardo ajuda ajudar ajude alterar alteração aluguel aluno amigo amiga amigos amor ano anos
    aplicativo aparece aparecer apareceu apagar aprender apoio aprovado aprovação arquivo assinar assinatura assunto
    atende atendente atender atendimento atrasado atraso atualizar atualização aula aumentar aviso baixar banco bateria
    bloqueado bloquear bolsa bonito bonita bonitos botão brasil cadastro cadastrar caiu cair cancelar cancelamento
    cartão casa caso cedo celular certo certa chamado chamar chama chave chega chegar chegou cheguei cidade cliente
    clientes cobrança cobraram cobrar código coisa coisas colocar começar começa comida completo compra comprar comprei
    comprovante comunidade conhece conhecer conferir confirmar confirmação consegue conseguir consegui consigo conta
    contas contar contato contrato conversa conversar corrigir criar curso custa custo cuidado dados
    data débito decidir deixa deixar demora demorou dentro depósito descobrir desconto desenvolvedor desligar devolução
    devolver dinheiro dica direito documento documentos doente dois duas dúvida dúvidas empresa emprego encontrar
    encontro encontrei endereço engraçado entender entendi entra entrar entrega entregar entregue entregaram enviar
    envio enviei enviou errado erro escola escolher escrever esperando esperar esqueci esquecer estado estrada exame
    exemplo existe explicar explica falar fala fale falei falou falta faltando fatura faturas fazenda fechar feliz
    feriado férias filho filha filme fim final foto fotos frete funciona funcionar funcionando funcionou futebol ganhar
    ganho gostaria gosta gosto gostei governo grande grátis grupo guardar hora horas horário homem idade idéia ideia
    igual imagem imposto informação informações informar início inscrição inscrever instalar internet ir
    irmão janela jeito jogar jogo jovem juntos lado lembrar lembro ler letra levar liga ligar ligação limite
    língua linguagem linha livre livro lista lojas loja lugar luz mãe maior mandar mandei manhã mão melhor mensagem
    mensagens mercado mês meses minuto minutos moça moeda moço mora morar motivo mudar mudança mulher multa mundo
    música namorada necessário negado negócio nome notícia notícias nova novo novos novas número nunca oficina olha
    olhar onde oportunidade opção ótimo ouvir pacote pagamento pagamentos pagar paga pago paguei pai país palavra
    parabéns parar parcela parece participar parte passa passagem passar passo pedido pedidos pedir pensar
    pensa pequeno perdi perder perdido perfil pergunta perguntar perguntas perto pessoa pessoas pessoal piada piso
    plano planos pior ponto pontos porta possível prazo prazos precisa precisar preciso preço preços prefeitura
     problema problemas processo procurando procurar produto produtos produção professor programa projeto
    projetos promoção própria próprio próximo próxima quarto quebrado quero questão
    realizar recarga receber recebi recebeu recibo reclamação reclamar recuperar recurso rede reembolso registro
    remover renda reserva resolver resolve resolvido responde responder responda resposta retirar reunião roupa rua
    saída sair sabia saldo salvar saúde segunda segurança segundo semana semanas senha senhor senhora sentir serviço
    serviços show sistema site sobrenome sozinho suporte taxa telefone tela tempo tentar tentando tentei terça término
    terra testar texto tirar título tipo trabalho trabalha trabalhar transferência transferir travado trava travou
    troca trocar troco usar uso usuário vaga vale valor valores velho vem vencimento vender venda ver verdade verificar
    vez vezes viagem vida vídeo vindo viver voar volta voltar voltou voz zero alô chato chata burro burra esperto louco
    inteligente robô robôs conselho regras dizendo falando fazendo indo pagando querendo usando tudo bem-vindo boleto
    pix cpf cnpj cep rg chope saudade galera cara mano mina vocês aprovou arquivado anexar anexo`,
  endings:
    'ção ções são sões ão ões ãe ães nho nha lho lha agem ável ível eiro eira dade endo ando indo aram eram ei ou am em ês',
}

-- name: question_concepts
-- description: Word stems of Portuguese, Spanish and English that mean the same in questions put to a support bot. Questions are grouped by it.
-- column: stem string a word of question_key
-- column: concept string what it means, in English; no: a negation
SELECT stem, concept
FROM (
  VALUES
    ('senh', 'password'), ('contrasen', 'password'), ('password', 'password'), ('passwd', 'password'), ('clav', 'password'),
    ('troc', 'change'), ('mud', 'change'), ('alter', 'change'), ('cambi', 'change'), ('chang', 'change'), ('exchang', 'change'), ('modific', 'change'), ('substitu', 'change'), ('swap', 'change'),
    ('ped', 'order'), ('pedid', 'order'), ('encomend', 'order'), ('order', 'order'),
    ('entreg', 'arrive'), ('cheg', 'arrive'), ('lleg', 'arrive'), ('arriv', 'arrive'), ('deliveri', 'arrive'), ('deliv', 'arrive'), ('receb', 'arrive'), ('recib', 'arrive'), ('receiv', 'arrive'),
    ('fret', 'ship'), ('envi', 'ship'), ('ship', 'ship'), ('freight', 'ship'),
    ('pag', 'pay'), ('pagament', 'pay'), ('pagu', 'pay'), ('pay', 'pay'), ('payment', 'pay'), ('paid', 'pay'),
    ('cancel', 'cancel'), ('encerr', 'cancel'),
    ('assinatur', 'subscription'), ('suscripcion', 'subscription'), ('subscript', 'subscription'), ('plan', 'subscription'), ('membership', 'subscription'),
    ('bolet', 'invoice'), ('factur', 'invoice'), ('fatur', 'invoice'), ('invoic', 'invoice'), ('bill', 'invoice'),
    ('horari', 'hours'), ('hor', 'hours'), ('hour', 'hours'), ('open', 'hours'), ('abert', 'hours'), ('abiert', 'hours'), ('abre', 'hours'),
    ('atend', 'attend'), ('atiend', 'attend'), ('support', 'attend'),
    ('cupom', 'coupon'), ('cupon', 'coupon'), ('coupon', 'coupon'), ('cupons', 'coupon'),
    ('descont', 'discount'), ('descuent', 'discount'), ('discount', 'discount'),
    ('erro', 'error'), ('error', 'error'), ('fail', 'error'), ('falh', 'error'), ('fall', 'error'),
    ('entrar', 'login'), ('login', 'login'), ('acces', 'login'), ('acess', 'login'), ('sesion', 'login'), ('log', 'login'), ('ingres', 'login'), ('sign', 'login'), ('logar', 'login'), ('inici', 'login'),
    ('codig', 'code'), ('code', 'code'),
    ('enderec', 'address'), ('direccion', 'address'), ('address', 'address'),
    ('reembols', 'refund'), ('estorn', 'refund'), ('refund', 'refund'), ('devolv', 'refund'), ('devolu', 'refund'),
    ('cont', 'account'), ('cuent', 'account'), ('account', 'account'),
    ('quebr', 'broken'), ('defeit', 'broken'), ('defect', 'broken'), ('rot', 'broken'), ('broken', 'broken'), ('damag', 'broken'),
    ('cart', 'card'), ('carta', 'card'), ('tarjet', 'card'), ('card', 'card'),
    ('rastre', 'track'), ('rastrei', 'track'), ('track', 'track'), ('seguimient', 'track'),
    ('produt', 'product'), ('product', 'product'),
    ('baix', 'download'), ('descarg', 'download'), ('download', 'download'),
    ('funcion', 'work'), ('work', 'work'),
    ('aparec', 'show'), ('show', 'show'),
    ('nao', 'no'), ('no', 'no'), ('not', 'no'), ('sem', 'no'), ('sin', 'no'), ('without', 'no'), ('nunca', 'no'), ('never', 'no')
) AS words (stem, concept)

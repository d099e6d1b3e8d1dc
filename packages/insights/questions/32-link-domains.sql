-- name: link-domains
-- title.en: Which sites are linked?
-- title.pt-BR: Quais sites são citados?
-- title.es: ¿Qué sitios se enlazan?
-- description.en: Domains of the links in messages of people. A message counts once for each domain.
-- description.pt-BR: Domínios dos links em mensagens de pessoas. Uma mensagem conta uma vez para cada domínio.
-- description.es: Dominios de los enlaces en mensajes de personas. Un mensaje cuenta una vez por cada dominio.
-- parameters: from_date, to_date, chat_id
-- column: domain string text the domain
-- column: messages bigint messages messages with a link to it
-- column: people bigint people different people who sent one
-- chart: bars x=messages y=domain
SELECT
  links.domain,
  count(*) AS messages,
  count(DISTINCT messages.user_id) AS people
FROM messages
CROSS JOIN UNNEST(array_distinct(messages.link_domains)) AS links (domain)
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
  AND is_human
GROUP BY links.domain
ORDER BY messages DESC, links.domain
LIMIT 15

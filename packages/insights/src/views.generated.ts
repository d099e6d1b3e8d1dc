// Made from views/*.sql by scripts/generate.ts; change those and run: pnpm generate
import type { View } from './view.ts'

/** Every view, each after those it reads. */
export const views: readonly View[] = [
  {
    "name": "daily_activity",
    "description": "What each person did on each day in each chat. Filter on event_date.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "Day of event_at on the calendar of local_timezone; always filter on it"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel; null for what happens outside chats"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "events",
        "type": "bigint",
        "meaning": "updates of the person, of any kind"
      },
      {
        "name": "messages",
        "type": "bigint",
        "meaning": "messages written"
      },
      {
        "name": "questions",
        "type": "bigint",
        "meaning": "messages that ask something"
      },
      {
        "name": "commands",
        "type": "bigint",
        "meaning": "commands sent"
      },
      {
        "name": "reactions",
        "type": "bigint",
        "meaning": "changes of reactions"
      },
      {
        "name": "taps",
        "type": "bigint",
        "meaning": "buttons tapped"
      }
    ],
    "reads": [],
    "sql": "SELECT\n  event_date,\n  chat_id,\n  max(chat_type) AS chat_type,\n  user_id,\n  count(*) AS events,\n  count(*) FILTER (\n    WHERE update_type IN ('message', 'business_message') AND coalesce(content_type, 'unknown') <> 'service'\n  ) AS messages,\n  count(*) FILTER (\n    WHERE update_type IN ('message', 'business_message') AND is_question\n  ) AS questions,\n  count(*) FILTER (\n    WHERE update_type IN ('message', 'business_message') AND command IS NOT NULL\n  ) AS commands,\n  count(*) FILTER (WHERE update_type = 'message_reaction') AS reactions,\n  count(*) FILTER (WHERE update_type = 'callback_query') AS taps\nFROM updates\nWHERE user_id IS NOT NULL\n  AND user_is_bot = false\n  AND coalesce(sender_kind, 'user') = 'user'\nGROUP BY event_date, chat_id, user_id"
  },
  {
    "name": "active_people",
    "description": "How many different people were active on a day, in the 7 and in the 30 days up to it; for each chat, and with chat_id null for all chats together.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "the first day of these numbers; a day without a change of the numbers has no row"
      },
      {
        "name": "last_date",
        "type": "date",
        "meaning": "the last day of these numbers: the day before they change, or the newest day of the lake"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the chat; null: all chats"
      },
      {
        "name": "daily",
        "type": "bigint",
        "meaning": "people active on the day"
      },
      {
        "name": "weekly",
        "type": "bigint",
        "meaning": "people active in the 7 days up to it"
      },
      {
        "name": "monthly",
        "type": "bigint",
        "meaning": "people active in the 30 days up to it"
      }
    ],
    "reads": [
      "daily_activity"
    ],
    "sql": "WITH active AS (\n  SELECT event_date, chat_id, user_id FROM daily_activity WHERE chat_id IS NOT NULL\n  UNION ALL\n  SELECT DISTINCT event_date, CAST(NULL AS bigint) AS chat_id, user_id FROM daily_activity\n),\nfollowed AS (\n  SELECT\n    event_date,\n    chat_id,\n    user_id,\n    lead(event_date) OVER (PARTITION BY chat_id, user_id ORDER BY event_date) AS next_date\n  FROM active\n),\n-- Each active day lights a person for 1, 7 or 30 days, or until the next active day: steps up and down, no self-join.\nsteps AS (\n  SELECT event_date, chat_id, count(*) AS daily, count(*) AS weekly, count(*) AS monthly\n  FROM followed\n  GROUP BY event_date, chat_id\n  UNION ALL\n  SELECT CAST(event_date + INTERVAL '1' DAY AS date), chat_id, -count(*), 0, 0\n  FROM followed\n  GROUP BY 1, chat_id\n  UNION ALL\n  SELECT\n    CAST(CASE WHEN next_date < event_date + INTERVAL '7' DAY THEN next_date ELSE event_date + INTERVAL '7' DAY END AS date),\n    chat_id,\n    0,\n    -count(*),\n    0\n  FROM followed\n  GROUP BY 1, chat_id\n  UNION ALL\n  SELECT\n    CAST(CASE WHEN next_date < event_date + INTERVAL '30' DAY THEN next_date ELSE event_date + INTERVAL '30' DAY END AS date),\n    chat_id,\n    0,\n    0,\n    -count(*)\n  FROM followed\n  GROUP BY 1, chat_id\n),\nchanges AS (\n  SELECT event_date, chat_id, sum(daily) AS daily, sum(weekly) AS weekly, sum(monthly) AS monthly\n  FROM steps\n  GROUP BY event_date, chat_id\n),\nnewest AS (\n  SELECT max(event_date) AS newest_date FROM updates\n),\ntotals AS (\n  SELECT\n    event_date,\n    chat_id,\n    lead(event_date) OVER (PARTITION BY chat_id ORDER BY event_date) AS next_date,\n    sum(daily) OVER so_far AS daily,\n    sum(weekly) OVER so_far AS weekly,\n    sum(monthly) OVER so_far AS monthly\n  FROM changes\n  WINDOW so_far AS (PARTITION BY chat_id ORDER BY event_date ROWS UNBOUNDED PRECEDING)\n)\nSELECT\n  totals.event_date,\n  CAST(\n    CASE WHEN totals.next_date <= newest.newest_date THEN totals.next_date - INTERVAL '1' DAY ELSE newest.newest_date END AS date\n  ) AS last_date,\n  totals.chat_id,\n  CAST(totals.daily AS bigint) AS daily,\n  CAST(totals.weekly AS bigint) AS weekly,\n  CAST(totals.monthly AS bigint) AS monthly\nFROM totals\nCROSS JOIN newest\nWHERE totals.event_date <= newest.newest_date"
  },
  {
    "name": "bot_messages_seen",
    "description": "Messages of bots that left a trace: sent through the outbound log, received from another bot, imported, answered, or tapped on. Telegram delivers no others.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "the day it was sent, or first seen where that is not known"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "sent_at",
        "type": "timestamp",
        "meaning": "when the bot sent it, UTC; null when the trace does not tell"
      },
      {
        "name": "text",
        "type": "string",
        "meaning": "what the bot wrote; null when the trace does not tell"
      },
      {
        "name": "answers_message_id",
        "type": "bigint",
        "meaning": "the message it answers, where the bot's own log tells"
      },
      {
        "name": "seen_in",
        "type": "string",
        "meaning": "the best trace: outbound, message, reply or callback"
      },
      {
        "name": "traces",
        "type": "bigint",
        "meaning": "updates that show it"
      }
    ],
    "reads": [],
    "sql": "WITH traces AS (\n  SELECT\n    event_date,\n    chat_id,\n    message_id,\n    sent_at,\n    text,\n    reply_to_message_id AS answers_message_id,\n    CASE WHEN direction = 'out' AND source <> 'import' THEN 1 ELSE 2 END AS place\n  FROM updates\n  WHERE update_type IN ('message', 'business_message')\n    AND (direction = 'out' OR (user_is_bot AND coalesce(sender_kind, 'bot') = 'bot'))\n  UNION ALL\n  SELECT\n    event_date,\n    chat_id,\n    reply_to_message_id,\n    reply_to_sent_at,\n    reply_to_text,\n    CAST(NULL AS bigint),\n    3\n  FROM updates\n  WHERE reply_to_is_bot\n    -- the senders Telegram shows for anonymous administrators and for channels\n    AND coalesce(reply_to_user_id, 0) NOT IN (1087968824, 136817688)\n  UNION ALL\n  SELECT\n    event_date,\n    chat_id,\n    message_id,\n    callback_message_sent_at,\n    callback_message_text,\n    CAST(NULL AS bigint),\n    4\n  FROM updates\n  WHERE update_type = 'callback_query'\n)\nSELECT\n  min(event_date) AS event_date,\n  chat_id,\n  message_id,\n  min(sent_at) AS sent_at,\n  max_by(text, -place) FILTER (WHERE text IS NOT NULL) AS text,\n  max(answers_message_id) AS answers_message_id,\n  CASE min(place) WHEN 1 THEN 'outbound' WHEN 2 THEN 'message' WHEN 3 THEN 'reply' ELSE 'callback' END AS seen_in,\n  count(*) AS traces\nFROM traces\nWHERE chat_id IS NOT NULL\n  AND message_id IS NOT NULL\nGROUP BY chat_id, message_id"
  },
  {
    "name": "callbacks",
    "description": "Taps on the buttons of the bot.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "Day of event_at on the calendar of local_timezone; always filter on it"
      },
      {
        "name": "event_at",
        "type": "timestamp",
        "meaning": "When it happened, UTC, whole seconds where Telegram provides it"
      },
      {
        "name": "local_hour",
        "type": "int",
        "meaning": "Hour of event_at on the clock of local_timezone, 0 to 23"
      },
      {
        "name": "local_weekday",
        "type": "int",
        "meaning": "Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday"
      },
      {
        "name": "update_id",
        "type": "bigint",
        "meaning": "Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "callback_data",
        "type": "string",
        "meaning": "Data of the button tapped"
      },
      {
        "name": "callback_signal",
        "type": "int",
        "meaning": "Approval in the button tapped: 1 for an answer such as helpful:yes, -1 for helpful:no, 0 for others"
      },
      {
        "name": "callback_message_sent_at",
        "type": "timestamp",
        "meaning": "When the message with the tapped button was sent, UTC; null when the bot can no longer see it"
      },
      {
        "name": "callback_message_text",
        "type": "string",
        "meaning": "Text of the message with the tapped button"
      }
    ],
    "reads": [],
    "sql": "SELECT\n  event_date,\n  event_at,\n  local_hour,\n  local_weekday,\n  update_id,\n  chat_id,\n  chat_type,\n  message_id,\n  user_id,\n  callback_data,\n  callback_signal,\n  callback_message_sent_at,\n  callback_message_text\nFROM updates\nWHERE update_type = 'callback_query'"
  },
  {
    "name": "chats",
    "description": "Chats with their last title. A group that became a supergroup is one chat, under its new id.",
    "columns": [
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the chat, under its newest id"
      },
      {
        "name": "former_chat_id",
        "type": "bigint",
        "meaning": "the id it had as a basic group; null for others"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "chat_title",
        "type": "string",
        "meaning": "Title of the group or channel; null in private chats"
      },
      {
        "name": "first_seen_on",
        "type": "date",
        "meaning": "the first day of an update in this chat"
      },
      {
        "name": "last_seen_on",
        "type": "date",
        "meaning": "the last day of an update in this chat"
      },
      {
        "name": "people",
        "type": "bigint",
        "meaning": "different people active in it"
      },
      {
        "name": "events",
        "type": "bigint",
        "meaning": "updates"
      },
      {
        "name": "messages",
        "type": "bigint",
        "meaning": "messages of people, bots and channels"
      }
    ],
    "reads": [],
    "sql": "WITH migrations AS (\n  SELECT chat_id AS former_chat_id, max(migrated_chat_id) AS chat_id\n  FROM updates\n  WHERE service_type = 'migrate_to_chat_id' AND migrated_chat_id IS NOT NULL\n  GROUP BY chat_id\n  UNION\n  SELECT migrated_chat_id AS former_chat_id, max(chat_id) AS chat_id\n  FROM updates\n  WHERE service_type = 'migrate_from_chat_id' AND migrated_chat_id IS NOT NULL\n  GROUP BY migrated_chat_id\n)\nSELECT\n  coalesce(migrations.chat_id, updates.chat_id) AS chat_id,\n  max(migrations.former_chat_id) AS former_chat_id,\n  max_by(updates.chat_type, updates.event_at) AS chat_type,\n  max_by(updates.chat_title, updates.event_at) FILTER (WHERE updates.chat_title IS NOT NULL) AS chat_title,\n  min(updates.event_date) AS first_seen_on,\n  max(updates.event_date) AS last_seen_on,\n  count(DISTINCT CASE WHEN updates.user_is_bot = false THEN updates.user_id END) AS people,\n  count(*) AS events,\n  count(*) FILTER (\n    WHERE updates.update_type IN ('message', 'business_message', 'channel_post')\n      AND coalesce(updates.content_type, 'unknown') <> 'service'\n  ) AS messages\nFROM updates\nLEFT JOIN migrations ON migrations.former_chat_id = updates.chat_id\nWHERE updates.chat_id IS NOT NULL\nGROUP BY coalesce(migrations.chat_id, updates.chat_id)"
  },
  {
    "name": "commands",
    "description": "Bot commands that people sent.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "Day of event_at on the calendar of local_timezone; always filter on it"
      },
      {
        "name": "event_at",
        "type": "timestamp",
        "meaning": "When it happened, UTC, whole seconds where Telegram provides it"
      },
      {
        "name": "local_hour",
        "type": "int",
        "meaning": "Hour of event_at on the clock of local_timezone, 0 to 23"
      },
      {
        "name": "local_weekday",
        "type": "int",
        "meaning": "Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday"
      },
      {
        "name": "update_id",
        "type": "bigint",
        "meaning": "Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "command",
        "type": "string",
        "meaning": "Bot command the message begins with, lower case, without the @name of the bot, such as /start"
      },
      {
        "name": "command_args",
        "type": "string",
        "meaning": "What follows the command, without white space around it"
      },
      {
        "name": "command_target",
        "type": "string",
        "meaning": "Name of the bot the command is addressed to with @, without @"
      },
      {
        "name": "start_payload",
        "type": "string",
        "meaning": "Parameter of the link the bot was started by: the campaign or source"
      }
    ],
    "reads": [],
    "sql": "SELECT\n  event_date,\n  event_at,\n  local_hour,\n  local_weekday,\n  update_id,\n  chat_id,\n  chat_type,\n  message_id,\n  user_id,\n  command,\n  command_args,\n  command_target,\n  start_payload\nFROM updates\nWHERE update_type IN ('message', 'business_message')\n  AND command IS NOT NULL\n  AND user_is_bot = false"
  },
  {
    "name": "member_events",
    "description": "Who joined, left, was banned or promoted. Telegram tells of one join twice, as an update and as a service message: it is one row here.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "Day of event_at on the calendar of local_timezone; always filter on it"
      },
      {
        "name": "event_at",
        "type": "timestamp",
        "meaning": "When it happened, UTC, whole seconds where Telegram provides it"
      },
      {
        "name": "update_id",
        "type": "bigint",
        "meaning": "Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "member_user_id",
        "type": "bigint",
        "meaning": "Whose membership changed"
      },
      {
        "name": "member_event",
        "type": "string",
        "meaning": "joined, left, removed, banned, unbanned, promoted, demoted, restricted, unrestricted, changed; of the bot in a private chat bot_blocked, bot_unblocked"
      },
      {
        "name": "is_bot_itself",
        "type": "boolean",
        "meaning": "whether the member is the bot that tells of it"
      },
      {
        "name": "member_old_status",
        "type": "string",
        "meaning": "Membership before: creator, administrator, member, restricted, left or kicked"
      },
      {
        "name": "member_new_status",
        "type": "string",
        "meaning": "Membership after: creator, administrator, member, restricted, left or kicked"
      },
      {
        "name": "seen_in",
        "type": "string",
        "meaning": "update or service_message"
      }
    ],
    "reads": [],
    "sql": "WITH seen AS (\n  SELECT\n    event_date, event_at, update_id, chat_id, chat_type, user_id, member_user_id, member_event,\n    update_type = 'my_chat_member' AS is_bot_itself, member_old_status, member_new_status, 'update' AS seen_in\n  FROM updates\n  WHERE update_type IN ('chat_member', 'my_chat_member')\n  UNION ALL\n  SELECT\n    event_date, event_at, update_id, chat_id, chat_type, user_id, joined.member_user_id, 'joined',\n    false, CAST(NULL AS varchar), CAST(NULL AS varchar), 'service_message'\n  FROM updates\n  CROSS JOIN UNNEST(joined_user_ids) AS joined (member_user_id)\n  WHERE service_type = 'new_chat_members'\n  UNION ALL\n  SELECT\n    event_date, event_at, update_id, chat_id, chat_type, user_id, left_user_id, 'left',\n    false, CAST(NULL AS varchar), CAST(NULL AS varchar), 'service_message'\n  FROM updates\n  WHERE left_user_id IS NOT NULL\n),\ncompared AS (\n  SELECT\n    seen.*,\n    max(CASE WHEN seen_in = 'update' THEN event_at END) OVER earlier AS update_before_at,\n    min(CASE WHEN seen_in = 'update' THEN event_at END) OVER later AS update_after_at\n  FROM seen\n  WINDOW\n    earlier AS (\n      PARTITION BY chat_id, member_user_id, CASE WHEN member_event IN ('removed', 'banned') THEN 'left' ELSE member_event END\n      ORDER BY event_at, update_id\n      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW\n    ),\n    later AS (\n      PARTITION BY chat_id, member_user_id, CASE WHEN member_event IN ('removed', 'banned') THEN 'left' ELSE member_event END\n      ORDER BY event_at, update_id\n      ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING\n    )\n)\nSELECT\n  event_date, event_at, update_id, chat_id, chat_type, user_id, member_user_id, member_event, is_bot_itself,\n  member_old_status, member_new_status, seen_in\nFROM compared\nWHERE seen_in = 'update'\n  OR (\n    (update_before_at IS NULL OR update_before_at < event_at - INTERVAL '60' SECOND)\n    AND (update_after_at IS NULL OR update_after_at > event_at + INTERVAL '60' SECOND)\n  )"
  },
  {
    "name": "message_edits",
    "description": "Edits that changed the text, or may have: Telegram also sends an edit when only hidden fields changed, those are left out where an earlier text is known. Imported history tells the last edit of each message.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "Day of event_at on the calendar of local_timezone; always filter on it"
      },
      {
        "name": "event_at",
        "type": "timestamp",
        "meaning": "When it happened, UTC, whole seconds where Telegram provides it"
      },
      {
        "name": "update_id",
        "type": "bigint",
        "meaning": "Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "sent_at",
        "type": "timestamp",
        "meaning": "When the message was first sent, UTC; for an edit the time of the original"
      },
      {
        "name": "seconds_after_sending",
        "type": "bigint",
        "meaning": "seconds from sending to this edit"
      },
      {
        "name": "text",
        "type": "string",
        "meaning": "What was written: the text, or the caption of a media message"
      },
      {
        "name": "previous_text",
        "type": "string",
        "meaning": "the text before, as last seen; null when none was seen"
      },
      {
        "name": "is_text_changed",
        "type": "boolean",
        "meaning": "whether the text differs from the one before; null when none was seen"
      }
    ],
    "reads": [],
    "sql": "WITH changes AS (\n  SELECT\n    update_type IN ('edited_message', 'edited_business_message', 'edited_channel_post') AS is_update,\n    source = 'import'\n      AND direction = 'in'\n      AND edited_at IS NOT NULL\n      AND coalesce(content_type, 'unknown') <> 'service' AS is_imported,\n    updates.*\n  FROM updates\n  WHERE update_type IN (\n    'message', 'business_message', 'channel_post',\n    'edited_message', 'edited_business_message', 'edited_channel_post'\n  )\n),\nedited AS (\n  SELECT DISTINCT chat_id, message_id\n  FROM changes\n  WHERE is_update OR is_imported\n),\n-- An exported message has the text of its last edit, and is placed by the time of that.\nversions AS (\n  SELECT\n    changes.is_update OR changes.is_imported AS is_edit,\n    changes.is_imported,\n    CASE\n      WHEN changes.is_imported\n        THEN CAST(at_timezone(with_timezone(changes.edited_at, 'UTC'), changes.local_timezone) AS date)\n      ELSE changes.event_date\n    END AS event_date,\n    CASE WHEN changes.is_imported THEN changes.edited_at ELSE changes.event_at END AS event_at,\n    changes.update_id,\n    changes.chat_id,\n    changes.chat_type,\n    changes.message_id,\n    changes.user_id,\n    changes.sent_at,\n    changes.text\n  FROM changes\n  JOIN edited\n    ON edited.chat_id = changes.chat_id\n    AND edited.message_id = changes.message_id\n),\ncompared AS (\n  SELECT\n    versions.*,\n    lag(event_at) OVER earlier AS previous_at,\n    lag(text) OVER earlier AS previous_text\n  FROM versions\n  WINDOW earlier AS (\n    PARTITION BY chat_id, message_id\n    ORDER BY event_at, CASE WHEN is_imported THEN 1 ELSE 0 END, update_id\n  )\n)\nSELECT\n  event_date,\n  event_at,\n  update_id,\n  chat_id,\n  chat_type,\n  message_id,\n  user_id,\n  sent_at,\n  date_diff('second', sent_at, event_at) AS seconds_after_sending,\n  text,\n  previous_text,\n  CASE WHEN previous_at IS NOT NULL THEN coalesce(text, '') <> coalesce(previous_text, '') END AS is_text_changed\nFROM compared\nWHERE is_edit\n  AND (previous_at IS NULL OR coalesce(text, '') <> coalesce(previous_text, ''))"
  },
  {
    "name": "messages",
    "description": "New messages of people, bots and channels, without service messages and edits. Filter on event_date.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "Day of event_at on the calendar of local_timezone; always filter on it"
      },
      {
        "name": "event_at",
        "type": "timestamp",
        "meaning": "When it happened, UTC, whole seconds where Telegram provides it"
      },
      {
        "name": "local_hour",
        "type": "int",
        "meaning": "Hour of event_at on the clock of local_timezone, 0 to 23"
      },
      {
        "name": "local_weekday",
        "type": "int",
        "meaning": "Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday"
      },
      {
        "name": "update_id",
        "type": "bigint",
        "meaning": "Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history"
      },
      {
        "name": "direction",
        "type": "string",
        "meaning": "in: delivered by Telegram; out: sent by the bot itself"
      },
      {
        "name": "source",
        "type": "string",
        "meaning": "How it got into the lake: webhook (or getUpdates), outbound (the bot reported what it sent), import (an export of Telegram Desktop)"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "chat_title",
        "type": "string",
        "meaning": "Title of the group or channel; null in private chats"
      },
      {
        "name": "message_thread_id",
        "type": "bigint",
        "meaning": "Topic or thread of the message within the chat"
      },
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "user_first_name",
        "type": "string",
        "meaning": "First name of the actor at that time; group by user_id, names repeat"
      },
      {
        "name": "user_language_code",
        "type": "string",
        "meaning": "Language of the app of the actor (IETF tag), not the one written"
      },
      {
        "name": "sender_kind",
        "type": "string",
        "meaning": "Who speaks in a message: user, bot, anonymous_admin, channel, or auto_forward (a post of the linked channel, forwarded by Telegram)"
      },
      {
        "name": "is_human",
        "type": "boolean",
        "meaning": "true when a person wrote it: no bot, no channel, no anonymous administrator, no automatic forward"
      },
      {
        "name": "content_type",
        "type": "string",
        "meaning": "text, photo, video, voice, sticker, ...; service for service messages, unknown for contents newer than this version"
      },
      {
        "name": "text",
        "type": "string",
        "meaning": "What was written: the text, or the caption of a media message"
      },
      {
        "name": "text_length",
        "type": "int",
        "meaning": "Length of text in UTF-16 units, as Telegram counts"
      },
      {
        "name": "word_count",
        "type": "int",
        "meaning": "Words of text, separated by white space"
      },
      {
        "name": "text_language",
        "type": "string",
        "meaning": "Language written: pt, es or en, else the language of the app; null without words"
      },
      {
        "name": "text_norm",
        "type": "string",
        "meaning": "Text in lower case without marks, links, mentions and punctuation"
      },
      {
        "name": "question_key",
        "type": "string",
        "meaning": "The content words of a question, stemmed, unique and sorted: equal for equal questions; null when the text asks nothing"
      },
      {
        "name": "is_question",
        "type": "boolean",
        "meaning": "Whether the text asks for something or reports a problem"
      },
      {
        "name": "is_positive_feedback",
        "type": "boolean",
        "meaning": "Whether the text thanks or says that it worked"
      },
      {
        "name": "is_negative_feedback",
        "type": "boolean",
        "meaning": "Whether the text says that it did not work"
      },
      {
        "name": "is_escalation",
        "type": "boolean",
        "meaning": "Whether the text asks for a human"
      },
      {
        "name": "is_addressed_to_bot",
        "type": "boolean",
        "meaning": "Whether a bot is meant: a private chat, a command, a tapped button, a reply to a bot, or the @name of a bot in text"
      },
      {
        "name": "command",
        "type": "string",
        "meaning": "Bot command the message begins with, lower case, without the @name of the bot, such as /start"
      },
      {
        "name": "media_group_id",
        "type": "string",
        "meaning": "Album the message belongs to; count an album once"
      },
      {
        "name": "hashtags",
        "type": "array<string>",
        "meaning": "Hashtags and cashtags of text, lower case, with their sign"
      },
      {
        "name": "link_domains",
        "type": "array<string>",
        "meaning": "Host names of the links in text, lower case, without www.; the links themselves are in the original"
      },
      {
        "name": "mention_count",
        "type": "int",
        "meaning": "How many people, bots or channels text mentions"
      },
      {
        "name": "forward_kind",
        "type": "string",
        "meaning": "Where a forwarded message comes from: user, hidden_user, chat or channel; null: not forwarded"
      },
      {
        "name": "via_bot_id",
        "type": "bigint",
        "meaning": "Bot through which the message was written (inline mode)"
      },
      {
        "name": "reply_to_message_id",
        "type": "bigint",
        "meaning": "Message of the same chat this one replies to; null in a topic where it replies to nothing"
      },
      {
        "name": "reply_to_user_id",
        "type": "bigint",
        "meaning": "Who wrote the message this one answers"
      },
      {
        "name": "reply_to_is_bot",
        "type": "boolean",
        "meaning": "Whether a bot wrote the message this one answers"
      },
      {
        "name": "reply_latency_seconds",
        "type": "bigint",
        "meaning": "Seconds from the answered message to the answer"
      }
    ],
    "reads": [],
    "sql": "SELECT\n  event_date,\n  event_at,\n  local_hour,\n  local_weekday,\n  update_id,\n  direction,\n  source,\n  chat_id,\n  chat_type,\n  chat_title,\n  message_thread_id,\n  message_id,\n  user_id,\n  user_first_name,\n  user_language_code,\n  sender_kind,\n  coalesce(user_is_bot = false, false)\n    AND user_id IS NOT NULL\n    AND coalesce(sender_kind, 'user') = 'user' AS is_human,\n  content_type,\n  text,\n  text_length,\n  word_count,\n  text_language,\n  text_norm,\n  question_key,\n  is_question,\n  is_positive_feedback,\n  is_negative_feedback,\n  is_escalation,\n  is_addressed_to_bot,\n  command,\n  media_group_id,\n  hashtags,\n  link_domains,\n  mention_count,\n  forward_kind,\n  via_bot_id,\n  reply_to_message_id,\n  reply_to_user_id,\n  reply_to_is_bot,\n  reply_latency_seconds\nFROM updates\nWHERE update_type IN ('message', 'business_message', 'channel_post')\n  AND coalesce(content_type, 'unknown') <> 'service'"
  },
  {
    "name": "question_concepts",
    "description": "Word stems of Portuguese, Spanish and English that mean the same in questions put to a support bot. Questions are grouped by it.",
    "columns": [
      {
        "name": "stem",
        "type": "string",
        "meaning": "a word of question_key"
      },
      {
        "name": "concept",
        "type": "string",
        "meaning": "what it means, in English; no: a negation"
      }
    ],
    "reads": [],
    "sql": "SELECT stem, concept\nFROM (\n  VALUES\n    ('senh', 'password'), ('contrasen', 'password'), ('password', 'password'), ('passwd', 'password'), ('clav', 'password'),\n    ('troc', 'change'), ('mud', 'change'), ('alter', 'change'), ('cambi', 'change'), ('chang', 'change'), ('exchang', 'change'), ('modific', 'change'), ('substitu', 'change'), ('swap', 'change'),\n    ('ped', 'order'), ('pedid', 'order'), ('encomend', 'order'), ('order', 'order'),\n    ('entreg', 'arrive'), ('cheg', 'arrive'), ('lleg', 'arrive'), ('arriv', 'arrive'), ('deliveri', 'arrive'), ('deliv', 'arrive'), ('receb', 'arrive'), ('recib', 'arrive'), ('receiv', 'arrive'),\n    ('fret', 'ship'), ('envi', 'ship'), ('ship', 'ship'), ('freight', 'ship'),\n    ('pag', 'pay'), ('pagament', 'pay'), ('pagu', 'pay'), ('pay', 'pay'), ('payment', 'pay'), ('paid', 'pay'),\n    ('cancel', 'cancel'), ('encerr', 'cancel'),\n    ('assinatur', 'subscription'), ('suscripcion', 'subscription'), ('subscript', 'subscription'), ('plan', 'subscription'), ('membership', 'subscription'),\n    ('bolet', 'invoice'), ('factur', 'invoice'), ('fatur', 'invoice'), ('invoic', 'invoice'), ('bill', 'invoice'),\n    ('horari', 'hours'), ('hor', 'hours'), ('hour', 'hours'), ('open', 'hours'), ('abert', 'hours'), ('abiert', 'hours'), ('abre', 'hours'),\n    ('atend', 'attend'), ('atiend', 'attend'), ('support', 'attend'),\n    ('cupom', 'coupon'), ('cupon', 'coupon'), ('coupon', 'coupon'), ('cupons', 'coupon'),\n    ('descont', 'discount'), ('descuent', 'discount'), ('discount', 'discount'),\n    ('erro', 'error'), ('error', 'error'), ('fail', 'error'), ('falh', 'error'), ('fall', 'error'),\n    ('entrar', 'login'), ('login', 'login'), ('acces', 'login'), ('acess', 'login'), ('sesion', 'login'), ('log', 'login'), ('ingres', 'login'), ('sign', 'login'), ('logar', 'login'), ('inici', 'login'),\n    ('codig', 'code'), ('code', 'code'),\n    ('enderec', 'address'), ('direccion', 'address'), ('address', 'address'),\n    ('reembols', 'refund'), ('estorn', 'refund'), ('refund', 'refund'), ('devolv', 'refund'), ('devolu', 'refund'),\n    ('cont', 'account'), ('cuent', 'account'), ('account', 'account'),\n    ('quebr', 'broken'), ('defeit', 'broken'), ('defect', 'broken'), ('rot', 'broken'), ('broken', 'broken'), ('damag', 'broken'),\n    ('cart', 'card'), ('carta', 'card'), ('tarjet', 'card'), ('card', 'card'),\n    ('rastre', 'track'), ('rastrei', 'track'), ('track', 'track'), ('seguimient', 'track'),\n    ('produt', 'product'), ('product', 'product'),\n    ('baix', 'download'), ('descarg', 'download'), ('download', 'download'),\n    ('funcion', 'work'), ('work', 'work'),\n    ('aparec', 'show'), ('show', 'show'),\n    ('nao', 'no'), ('no', 'no'), ('not', 'no'), ('sem', 'no'), ('sin', 'no'), ('without', 'no'), ('nunca', 'no'), ('never', 'no')\n) AS words (stem, concept)"
  },
  {
    "name": "question_groups",
    "description": "Which keys of questions mean the same: words of three languages become concepts, and a key joins the most frequent one it shares enough with. One row for each question_key.",
    "columns": [
      {
        "name": "question_key",
        "type": "string",
        "meaning": "The content words of a question, stemmed, unique and sorted: equal for equal questions; null when the text asks nothing"
      },
      {
        "name": "group_key",
        "type": "string",
        "meaning": "the concepts of the most frequent key of the group"
      }
    ],
    "reads": [
      "question_concepts"
    ],
    "sql": "WITH keys AS (\n  SELECT question_key, count(*) AS asked\n  FROM updates\n  WHERE update_type IN ('message', 'business_message')\n    AND is_question\n    AND question_key <> ''\n    AND user_is_bot = false\n  GROUP BY question_key\n),\nsignatures AS (\n  SELECT\n    keys.question_key,\n    keys.asked,\n    coalesce(\n      array_join(\n        array_agg(DISTINCT coalesce(question_concepts.concept, words.stem) ORDER BY coalesce(question_concepts.concept, words.stem))\n          FILTER (WHERE coalesce(question_concepts.concept, words.stem) <> 'no'),\n        ' '\n      ),\n      keys.question_key\n    ) AS signature\n  FROM keys\n  CROSS JOIN UNNEST(split(keys.question_key, ' ')) AS words (stem)\n  LEFT JOIN question_concepts ON question_concepts.stem = words.stem\n  GROUP BY keys.question_key, keys.asked\n),\nranked AS (\n  SELECT\n    signature,\n    sum(asked) AS asked,\n    row_number() OVER (ORDER BY sum(asked) DESC, signature) AS place\n  FROM signatures\n  GROUP BY signature\n),\nweighed AS (\n  SELECT\n    ranked.place,\n    words.concept,\n    -- the rarer a concept, the more it says\n    ln(1 + CAST(sum(asked) OVER () AS double) / sum(asked) OVER (PARTITION BY words.concept)) AS weight\n  FROM ranked\n  CROSS JOIN UNNEST(split(ranked.signature, ' ')) AS words (concept)\n  WHERE ranked.place <= 2000\n),\nsized AS (\n  SELECT\n    weighed.*,\n    count(*) OVER (PARTITION BY place) AS concepts,\n    sum(weight) OVER (PARTITION BY place) AS total\n  FROM weighed\n),\n-- Both directions, and each with itself.\npairs AS (\n  SELECT\n    one.place AS place,\n    other.place AS other_place\n  FROM sized AS one\n  JOIN sized AS other ON other.concept = one.concept\n  GROUP BY one.place, other.place, one.concepts, other.concepts, one.total, other.total\n  HAVING count(*) * 4 >= one.concepts + other.concepts - count(*)\n    AND sum(one.weight) * 2 >= CASE WHEN one.total < other.total THEN one.total ELSE other.total END\n),\n-- A key leads when none that is more frequent is like it; the others follow the most frequent leader they are like.\njudged AS (\n  SELECT\n    place,\n    other_place,\n    min(place) OVER (PARTITION BY other_place) = other_place AS other_leads\n  FROM pairs\n),\nfollowed AS (\n  SELECT place, min(CASE WHEN other_leads THEN other_place END) AS leader_place\n  FROM judged\n  GROUP BY place\n)\nSELECT\n  signatures.question_key,\n  coalesce(leader.signature, signatures.signature) AS group_key\nFROM signatures\nJOIN ranked ON ranked.signature = signatures.signature\nLEFT JOIN followed ON followed.place = ranked.place\nLEFT JOIN ranked AS leader ON leader.place = followed.leader_place"
  },
  {
    "name": "questions",
    "description": "One row for each question that a person asked, with what came of it within 24 hours. The same question again within 24 hours is no new row but a sign that it was not resolved.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "the day it was asked, of the lake's time zone"
      },
      {
        "name": "asked_at",
        "type": "timestamp",
        "meaning": "when it was asked, UTC"
      },
      {
        "name": "update_id",
        "type": "bigint",
        "meaning": "Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "text",
        "type": "string",
        "meaning": "the question as it was written"
      },
      {
        "name": "text_language",
        "type": "string",
        "meaning": "Language written: pt, es or en, else the language of the app; null without words"
      },
      {
        "name": "question_key",
        "type": "string",
        "meaning": "The content words of a question, stemmed, unique and sorted: equal for equal questions; null when the text asks nothing"
      },
      {
        "name": "group_key",
        "type": "string",
        "meaning": "questions of the same meaning have the same; see question_groups"
      },
      {
        "name": "is_bot_known",
        "type": "boolean",
        "meaning": "whether a bot is known to be in the chat at that time; in imported history, once a message shows one"
      },
      {
        "name": "bot_answered_at",
        "type": "timestamp",
        "meaning": "when a bot is known to have answered, UTC; null when no trace tells"
      },
      {
        "name": "is_answer_inferred",
        "type": "boolean",
        "meaning": "whether the number after its message is missing in a supergroup with a bot: probably the bot's answer"
      },
      {
        "name": "human_answered_at",
        "type": "timestamp",
        "meaning": "when another person first replied to it, UTC"
      },
      {
        "name": "is_approved",
        "type": "boolean",
        "meaning": "whether the asker thanked or approved"
      },
      {
        "name": "is_disapproved",
        "type": "boolean",
        "meaning": "whether the asker complained"
      },
      {
        "name": "is_escalated",
        "type": "boolean",
        "meaning": "whether the asker called for a human"
      },
      {
        "name": "is_repeated",
        "type": "boolean",
        "meaning": "whether the asker asked the same again"
      },
      {
        "name": "outcome",
        "type": "string",
        "meaning": "confirmed, assumed, human_assisted, unresolved, unknown or pending"
      }
    ],
    "reads": [
      "question_groups"
    ],
    "sql": "WITH events AS (\n  SELECT\n    update_id,\n    event_date,\n    event_at,\n    source,\n    chat_id,\n    chat_type,\n    message_id,\n    -- in a private chat the bot's own messages belong to the one person there\n    CASE WHEN direction = 'out' THEN chat_id ELSE user_id END AS asker_id,\n    CASE WHEN is_question THEN text END AS text,\n    text_language,\n    question_key,\n    direction = 'in'\n      AND update_type IN ('message', 'business_message')\n      AND coalesce(is_question, false)\n      AND coalesce(question_key, '') <> '' AS asks,\n    direction = 'in' AND (\n      (update_type IN ('message', 'business_message') AND coalesce(is_positive_feedback, false))\n      OR coalesce(reaction_signal, 0) > 0\n      OR coalesce(callback_signal, 0) > 0\n    ) AS approves,\n    direction = 'in' AND (\n      (update_type IN ('message', 'business_message') AND coalesce(is_negative_feedback, false))\n      OR coalesce(reaction_signal, 0) < 0\n      OR coalesce(callback_signal, 0) < 0\n    ) AS disapproves,\n    direction = 'in'\n      AND update_type IN ('message', 'business_message')\n      AND coalesce(is_escalation, false) AS escalates,\n    direction = 'out'\n      OR coalesce(reply_to_is_bot, false)\n      OR update_type IN ('message_reaction', 'callback_query') AS shows_answer,\n    CASE\n      WHEN direction = 'out' THEN event_at\n      WHEN reply_to_is_bot THEN reply_to_sent_at\n      WHEN update_type = 'callback_query' THEN callback_message_sent_at\n    END AS answer_sent_at\n  FROM updates\n  WHERE chat_id IS NOT NULL\n    AND update_type IN ('message', 'business_message', 'message_reaction', 'callback_query')\n    AND (\n      (direction = 'in' AND user_is_bot = false AND coalesce(sender_kind, 'user') = 'user')\n      OR (direction = 'out' AND chat_type = 'private')\n    )\n),\ncompared AS (\n  SELECT\n    events.*,\n    question_groups.group_key,\n    lag(events.event_at) OVER same_question AS same_before_at,\n    lead(events.event_at) OVER same_question AS same_after_at\n  FROM events\n  JOIN question_groups ON question_groups.question_key = events.question_key\n  WHERE events.asks\n  WINDOW same_question AS (\n    PARTITION BY events.chat_id, events.asker_id, question_groups.group_key\n    ORDER BY events.event_at, events.update_id, events.message_id\n  )\n),\nstream AS (\n  SELECT\n    compared.*,\n    same_before_at IS NULL OR same_before_at < event_at - INTERVAL '24' HOUR AS opens\n  FROM compared\n  UNION ALL\n  SELECT\n    events.*,\n    CAST(NULL AS varchar) AS group_key,\n    CAST(NULL AS timestamp) AS same_before_at,\n    CAST(NULL AS timestamp) AS same_after_at,\n    false AS opens\n  FROM events\n  WHERE NOT asks\n),\nnumbered AS (\n  SELECT\n    stream.*,\n    count(CASE WHEN opens THEN 1 END) OVER so_far AS question_number,\n    max(CASE WHEN opens THEN event_at END) OVER so_far AS asked_at\n  FROM stream\n  WINDOW so_far AS (PARTITION BY chat_id, asker_id ORDER BY event_at, update_id, message_id ROWS UNBOUNDED PRECEDING)\n),\nepisodes AS (\n  SELECT\n    chat_id,\n    asker_id,\n    asked_at,\n    min(event_date) AS event_date,\n    max(CASE WHEN opens THEN update_id END) AS update_id,\n    max(CASE WHEN opens THEN source END) AS source,\n    max(CASE WHEN opens THEN chat_type END) AS chat_type,\n    max(CASE WHEN opens THEN message_id END) AS message_id,\n    max(CASE WHEN opens THEN text END) AS text,\n    max(CASE WHEN opens THEN text_language END) AS text_language,\n    max(CASE WHEN opens THEN question_key END) AS question_key,\n    max(CASE WHEN opens THEN group_key END) AS group_key,\n    max(CASE WHEN opens AND same_after_at <= event_at + INTERVAL '24' HOUR THEN same_after_at END) AS repeated_at,\n    max(CASE WHEN approves AND NOT opens THEN event_at END) AS approved_at,\n    max(CASE WHEN disapproves AND NOT opens THEN event_at END) AS disapproved_at,\n    max(CASE WHEN escalates AND NOT opens THEN event_at END) AS escalated_at,\n    count(CASE WHEN shows_answer AND NOT opens THEN 1 END) AS answers_shown,\n    min(CASE WHEN answer_sent_at >= asked_at THEN answer_sent_at END) AS answer_sent_at\n  FROM numbered\n  WHERE question_number > 0\n    AND event_at < asked_at + INTERVAL '24' HOUR\n  GROUP BY chat_id, asker_id, question_number, asked_at\n),\nreplies AS (\n  SELECT\n    asked.chat_id,\n    asked.message_id,\n    -- who asked is known by the question: a reply may not tell whom it answers\n    min(CASE WHEN reply.direction = 'in' AND reply.user_is_bot = false AND reply.user_id <> asked.asker_id THEN reply.event_at END) AS human_at,\n    min(CASE WHEN reply.direction = 'out' OR reply.user_is_bot THEN reply.event_at END) AS bot_at\n  FROM updates AS reply\n  JOIN (SELECT chat_id, message_id, asker_id FROM events WHERE asks) AS asked\n    ON asked.chat_id = reply.chat_id\n    AND asked.message_id = reply.reply_to_message_id\n  WHERE reply.update_type IN ('message', 'business_message')\n  GROUP BY asked.chat_id, asked.message_id\n),\nrooms AS (\n  SELECT\n    chat_id,\n    max(message_id) AS last_message_id,\n    count(CASE WHEN reply_to_is_bot OR direction = 'out' OR update_type = 'callback_query' THEN 1 END) > 0 AS shows_bot,\n    -- a history taken over from a group has no bot of ours in it until one shows\n    min(\n      CASE WHEN source <> 'import' OR reply_to_is_bot OR direction = 'out' OR update_type = 'callback_query' THEN event_at END\n    ) AS bot_since\n  FROM updates\n  WHERE chat_id IS NOT NULL\n  GROUP BY chat_id\n),\nfollowing AS (\n  SELECT DISTINCT chat_id, message_id - 1 AS message_id\n  FROM updates\n  WHERE update_type = 'message'\n    AND chat_type = 'supergroup'\n),\nhorizon AS (\n  SELECT max(event_at) AS data_until FROM updates\n),\njoined AS (\n  SELECT\n    episodes.*,\n    CASE WHEN replies.human_at <= episodes.asked_at + INTERVAL '24' HOUR THEN replies.human_at END AS human_answered_at,\n    CASE\n      WHEN replies.bot_at <= episodes.asked_at + INTERVAL '24' HOUR THEN replies.bot_at\n      ELSE episodes.answer_sent_at\n    END AS bot_answered_at,\n    coalesce(rooms.bot_since <= episodes.asked_at + INTERVAL '24' HOUR, false) AS is_bot_known,\n    rooms.shows_bot\n      -- an export has every message: a missing number is a deleted one\n      AND episodes.source <> 'import'\n      AND coalesce(episodes.chat_type, '') = 'supergroup'\n      AND following.message_id IS NULL\n      AND rooms.last_message_id > episodes.message_id + 1 AS is_answer_inferred,\n    coalesce(\n      episodes.disapproved_at >= coalesce(episodes.approved_at, episodes.disapproved_at)\n      OR episodes.escalated_at >= coalesce(episodes.approved_at, episodes.escalated_at)\n      OR episodes.repeated_at >= coalesce(episodes.approved_at, episodes.repeated_at),\n      false\n    ) AS ends_badly,\n    horizon.data_until\n  FROM episodes\n  JOIN rooms ON rooms.chat_id = episodes.chat_id\n  LEFT JOIN replies\n    ON replies.chat_id = episodes.chat_id\n    AND replies.message_id = episodes.message_id\n  LEFT JOIN following\n    ON following.chat_id = episodes.chat_id\n    AND following.message_id = episodes.message_id\n  CROSS JOIN horizon\n)\nSELECT\n  event_date,\n  asked_at,\n  update_id,\n  chat_id,\n  chat_type,\n  message_id,\n  asker_id AS user_id,\n  text,\n  text_language,\n  question_key,\n  group_key,\n  is_bot_known,\n  bot_answered_at,\n  coalesce(is_answer_inferred, false) AS is_answer_inferred,\n  human_answered_at,\n  approved_at IS NOT NULL AS is_approved,\n  disapproved_at IS NOT NULL AS is_disapproved,\n  escalated_at IS NOT NULL AS is_escalated,\n  repeated_at IS NOT NULL AS is_repeated,\n  CASE\n    WHEN ends_badly THEN 'unresolved'\n    WHEN human_answered_at IS NOT NULL THEN 'human_assisted'\n    WHEN approved_at IS NOT NULL AND is_bot_known THEN 'confirmed'\n    WHEN approved_at IS NOT NULL THEN 'human_assisted'\n    WHEN asked_at + INTERVAL '24' HOUR > data_until THEN 'pending'\n    WHEN is_bot_known AND (answers_shown > 0 OR bot_answered_at IS NOT NULL OR is_answer_inferred) THEN 'assumed'\n    ELSE 'unknown'\n  END AS outcome\nFROM joined"
  },
  {
    "name": "reactions",
    "description": "One row for each reaction that somebody set or took back. Anonymous reactions come as counts only and are not here.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "Day of event_at on the calendar of local_timezone; always filter on it"
      },
      {
        "name": "event_at",
        "type": "timestamp",
        "meaning": "When it happened, UTC, whole seconds where Telegram provides it"
      },
      {
        "name": "local_hour",
        "type": "int",
        "meaning": "Hour of event_at on the clock of local_timezone, 0 to 23"
      },
      {
        "name": "local_weekday",
        "type": "int",
        "meaning": "Day of the week of event_at in local_timezone, 1 = Monday to 7 = Sunday"
      },
      {
        "name": "update_id",
        "type": "bigint",
        "meaning": "Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "reaction",
        "type": "string",
        "meaning": "the emoji, custom:<id> or paid"
      },
      {
        "name": "change",
        "type": "int",
        "meaning": "1: set, -1: taken back"
      },
      {
        "name": "reaction_signal",
        "type": "int",
        "meaning": "Approval in the change of reactions: 1 more of it, -1 less of it, 0 neither"
      }
    ],
    "reads": [],
    "sql": "SELECT\n  event_date, event_at, local_hour, local_weekday, update_id, chat_id, chat_type, message_id, user_id,\n  added.reaction, 1 AS change, reaction_signal\nFROM updates\nCROSS JOIN UNNEST(reactions_added) AS added (reaction)\nWHERE update_type = 'message_reaction'\nUNION ALL\nSELECT\n  event_date, event_at, local_hour, local_weekday, update_id, chat_id, chat_type, message_id, user_id,\n  removed.reaction, -1 AS change, reaction_signal\nFROM updates\nCROSS JOIN UNNEST(reactions_removed) AS removed (reaction)\nWHERE update_type = 'message_reaction'"
  },
  {
    "name": "service_events",
    "description": "Service messages: members that came and left, pins, titles, topics, migrations, calls.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "Day of event_at on the calendar of local_timezone; always filter on it"
      },
      {
        "name": "event_at",
        "type": "timestamp",
        "meaning": "When it happened, UTC, whole seconds where Telegram provides it"
      },
      {
        "name": "update_id",
        "type": "bigint",
        "meaning": "Number of the update, unique per bot; increases by one, but restarts at a random number after a week without updates; null for what the bot sent itself and for imported history"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "chat_title",
        "type": "string",
        "meaning": "Title of the group or channel; null in private chats"
      },
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "user_is_bot",
        "type": "boolean",
        "meaning": "Whether the actor is a bot"
      },
      {
        "name": "service_type",
        "type": "string",
        "meaning": "Kind of the service message: new_chat_members, left_chat_member, pinned_message, migrate_to_chat_id, ..."
      },
      {
        "name": "joined_user_ids",
        "type": "array<bigint>",
        "meaning": "Who joined, by the service message; member_event reports the same where the bot receives chat_member: do not count both"
      },
      {
        "name": "migrated_chat_id",
        "type": "bigint",
        "meaning": "The other id of a group that became a supergroup: in the old chat the new id, in the new chat the old one"
      }
    ],
    "reads": [],
    "sql": "SELECT\n  event_date,\n  event_at,\n  update_id,\n  chat_id,\n  chat_type,\n  chat_title,\n  message_id,\n  user_id,\n  user_is_bot,\n  service_type,\n  joined_user_ids,\n  migrated_chat_id\nFROM updates\nWHERE content_type = 'service'\n  AND update_type IN ('message', 'business_message', 'channel_post')"
  },
  {
    "name": "sessions",
    "description": "Visits: what one person does in one chat until 60 minutes of silence. event_date is the day it began.",
    "columns": [
      {
        "name": "event_date",
        "type": "date",
        "meaning": "the day the session began, of the lake's time zone"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "started_at",
        "type": "timestamp",
        "meaning": "the first event, UTC"
      },
      {
        "name": "ended_at",
        "type": "timestamp",
        "meaning": "the last event, UTC"
      },
      {
        "name": "seconds",
        "type": "bigint",
        "meaning": "from the first event to the last"
      },
      {
        "name": "events",
        "type": "bigint",
        "meaning": "updates in it"
      },
      {
        "name": "messages",
        "type": "bigint",
        "meaning": "messages written in it"
      }
    ],
    "reads": [],
    "sql": "WITH events AS (\n  SELECT\n    update_id,\n    message_id,\n    event_date,\n    event_at,\n    chat_id,\n    chat_type,\n    user_id,\n    update_type IN ('message', 'business_message') AND coalesce(content_type, 'unknown') <> 'service' AS is_message,\n    lag(event_at) OVER (PARTITION BY chat_id, user_id ORDER BY event_at, update_id, message_id) AS previous_at\n  FROM updates\n  WHERE chat_id IS NOT NULL\n    AND user_id IS NOT NULL\n    AND user_is_bot = false\n    AND coalesce(sender_kind, 'user') = 'user'\n),\nnumbered AS (\n  SELECT\n    events.*,\n    count(CASE WHEN previous_at IS NULL OR event_at > previous_at + INTERVAL '60' MINUTE THEN 1 END) OVER (\n      PARTITION BY chat_id, user_id\n      ORDER BY event_at, update_id, message_id\n      ROWS UNBOUNDED PRECEDING\n    ) AS session_number\n  FROM events\n)\nSELECT\n  min(event_date) AS event_date,\n  chat_id,\n  max(chat_type) AS chat_type,\n  user_id,\n  min(event_at) AS started_at,\n  max(event_at) AS ended_at,\n  date_diff('second', min(event_at), max(event_at)) AS seconds,\n  count(*) AS events,\n  count(CASE WHEN is_message THEN 1 END) AS messages\nFROM numbered\nGROUP BY chat_id, user_id, session_number"
  },
  {
    "name": "telegram",
    "description": "Messages in the eight columns of the EBAC course and its partition column, so that its queries run unchanged.",
    "columns": [
      {
        "name": "message_id",
        "type": "bigint",
        "meaning": "Number of the message, unique only together with chat_id; 0 for some scheduled and ephemeral messages"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "user_is_bot",
        "type": "boolean",
        "meaning": "Whether the actor is a bot"
      },
      {
        "name": "user_first_name",
        "type": "string",
        "meaning": "First name of the actor at that time; group by user_id, names repeat"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "The chat; negative for groups and channels, equal to user_id in a private chat"
      },
      {
        "name": "chat_type",
        "type": "string",
        "meaning": "private, group, supergroup or channel"
      },
      {
        "name": "text",
        "type": "string",
        "meaning": "What was written: the text, or the caption of a media message"
      },
      {
        "name": "date",
        "type": "bigint",
        "meaning": "when it was sent, Unix seconds"
      },
      {
        "name": "context_date",
        "type": "date",
        "meaning": "the day, of the lake's time zone"
      }
    ],
    "reads": [],
    "sql": "SELECT\n  message_id,\n  user_id,\n  user_is_bot,\n  user_first_name,\n  chat_id,\n  chat_type,\n  text,\n  date_diff('second', TIMESTAMP '1970-01-01 00:00:00', sent_at) AS \"date\",\n  event_date AS context_date\nFROM updates\nWHERE update_type = 'message'"
  },
  {
    "name": "users",
    "description": "People and bots seen, with the name they had last. Ids join every table; names may be missing.",
    "columns": [
      {
        "name": "user_id",
        "type": "bigint",
        "meaning": "Who did it: the sender, reactor, tapper or the one who changed a member; a stand-in of Telegram where sender_kind is neither user nor bot"
      },
      {
        "name": "user_is_bot",
        "type": "boolean",
        "meaning": "Whether the actor is a bot"
      },
      {
        "name": "user_first_name",
        "type": "string",
        "meaning": "First name of the actor at that time; group by user_id, names repeat"
      },
      {
        "name": "user_language_code",
        "type": "string",
        "meaning": "Language of the app of the actor (IETF tag), not the one written"
      },
      {
        "name": "first_seen_on",
        "type": "date",
        "meaning": "the first day of an update by this user"
      },
      {
        "name": "last_seen_on",
        "type": "date",
        "meaning": "the last day of an update by this user"
      },
      {
        "name": "active_days",
        "type": "bigint",
        "meaning": "days with an update"
      },
      {
        "name": "chats",
        "type": "bigint",
        "meaning": "chats written, reacted or tapped in"
      },
      {
        "name": "events",
        "type": "bigint",
        "meaning": "updates"
      },
      {
        "name": "messages",
        "type": "bigint",
        "meaning": "messages written"
      }
    ],
    "reads": [],
    "sql": "SELECT\n  user_id,\n  max_by(user_is_bot, event_at) AS user_is_bot,\n  max_by(user_first_name, event_at) FILTER (WHERE user_first_name IS NOT NULL) AS user_first_name,\n  max_by(user_language_code, event_at) FILTER (WHERE user_language_code IS NOT NULL) AS user_language_code,\n  min(event_date) AS first_seen_on,\n  max(event_date) AS last_seen_on,\n  count(DISTINCT event_date) AS active_days,\n  count(DISTINCT chat_id) AS chats,\n  count(*) AS events,\n  count(*) FILTER (\n    WHERE update_type IN ('message', 'business_message') AND coalesce(content_type, 'unknown') <> 'service'\n  ) AS messages\nFROM updates\nWHERE user_id IS NOT NULL\nGROUP BY user_id"
  }
]

"""A folder of raw updates to one Parquet file, a table per message, all concatenated: <folder> <file to write>."""

import json
import os
import resource
import sys
import time

import pyarrow as pa
import pyarrow.parquet as pq

# A declared schema: without one, the first message that has no text ends the run.
SCHEMA = pa.schema(
    [
        ("message_id", pa.int64()),
        ("user_id", pa.int64()),
        ("user_is_bot", pa.bool_()),
        ("user_first_name", pa.string()),
        ("chat_id", pa.int64()),
        ("chat_type", pa.string()),
        ("text", pa.string()),
        ("date", pa.int64()),
    ]
)


def table_of(path):
    with open(path, encoding="utf8") as file:
        message = json.load(file).get("message", {})
    user, chat = message.get("from", {}), message.get("chat", {})
    row = {
        "message_id": [message.get("message_id")],
        "user_id": [user.get("id")],
        "user_is_bot": [user.get("is_bot")],
        "user_first_name": [user.get("first_name")],
        "chat_id": [chat.get("id")],
        "chat_type": [chat.get("type")],
        "text": [message.get("text")],
        "date": [message.get("date")],
    }
    return pa.Table.from_pydict(row, schema=SCHEMA)


folder, out = sys.argv[1:]
began, cpu_began = time.perf_counter(), time.process_time()
tables = [table_of(os.path.join(folder, name)) for name in sorted(os.listdir(folder))]
pq.write_table(pa.concat_tables(tables), out, compression="zstd")
measurement = {
    "units": len(tables),
    "bytes": os.path.getsize(out),
    "seconds": time.perf_counter() - began,
    "cpuSeconds": time.process_time() - cpu_began,
    "maxRssMb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
}
print(json.dumps(measurement))

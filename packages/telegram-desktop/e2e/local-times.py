"""For each zone a line: its name, then the Unix seconds of every half hour on its clocks from 2014 to 2022."""

import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
for name in sys.argv[1:]:
    zone = ZoneInfo(name)
    local = datetime(2014, 1, 1, tzinfo=zone)
    seconds = []
    while local.year < 2023:
        seconds.append(str((local.astimezone(timezone.utc) - EPOCH) // timedelta(seconds=1)))
        local += timedelta(minutes=30)
    print(name, " ".join(seconds))

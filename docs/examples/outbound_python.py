"""Post the Bot API's answer to a send to the lake, with nothing but Python's own library."""

import urllib.request


def tell_lake(answer: bytes, url: str, secret: str) -> None:
    """answer: the body that the Bot API gave, as it was; posting it again is safe."""
    request = urllib.request.Request(
        url,
        data=answer,
        headers={"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": secret},
    )
    urllib.request.urlopen(request, timeout=10).close()  # raises unless the status is 2xx

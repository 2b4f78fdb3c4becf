"""The texts that the tests of this room read."""

from pathlib import Path

import pytest

from assistant.errors import UnreadableSource
from assistant.ingest import read

TEXT = "Harbour Reopens After Flood\n\nThe harbour of Lunde opened again on Monday. Its pumps had failed.\n"
PARAGRAPHS = [
    "The harbour of Lunde opened again on Monday, a week after its pumps had failed in the flood.",
    "The mayor called the repair slow and costly, and said that the port would not pay for it alone.",
    "Two of the nine piers stay shut until May, because the piles under them have to be replaced.",
]
PAGE = f"""<!DOCTYPE html><html lang="en"><head>
<title>Harbour Reopens After Flood | The Lunde Post</title>
<meta property="og:site_name" content="The Lunde Post"><meta name="author" content="Ada Moss">
<meta property="article:published_time" content="2025-03-05T10:00:00Z"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Harbour Reopens After Flood</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><h2>What Is Left</h2>
<p>{PARAGRAPHS[2]}</p></article><footer><p>Copyright 2025 The Lunde Post</p></footer></body></html>"""


def write(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def refusal(source: str) -> str:
    with pytest.raises(UnreadableSource) as caught:
        read(source)
    message = str(caught.value)
    assert message.isprintable()
    return message

"""Pictures for tests, made by Pillow: noise, which shrinks and turns as photographs do."""

from __future__ import annotations

import random
import re
import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms

GPS = 0x8825
ORIENTATION = 0x0112


def noise(width: int, height: int) -> Image.Image:
    """Return a picture of which the left half is red and the right half grey noise."""
    grey = random.Random(width).randbytes(width * height)  # noqa: S311 a test
    image = Image.frombytes("L", (width, height), grey).convert("RGB")
    image.paste((200, 20, 20), (0, 0, width // 2, height))
    return image


def file(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return a picture as the bytes of a file."""
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def photo(width: int = 1600, height: int = 1200, *, orientation: int = 1) -> bytes:
    """Return a JPEG as telephones write it: with its place on earth, XMP, and a comment."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010F] = "Máy ảnh"
    exif.get_ifd(GPS).update({1: "N", 2: (11.0, 5.0, 59.0), 3: "E", 4: (107.0, 30.0, 1.0)})
    xmp = b"<x:xmpmeta><GPSLatitude>11.09</GPSLatitude></x:xmpmeta>"
    return file(
        noise(width, height),
        "JPEG",
        exif=exif,
        xmp=xmp,
        comment=b"GPS 11.09 107.5",
        icc_profile=b"GPS in a profile",
        quality=60,
    )


def opened(content: bytes) -> Image.Image:
    """Return the picture of a file, decoded."""
    image = Image.open(BytesIO(content))
    image.load()
    return image


def parts_of(content: bytes) -> list[str]:
    """Return the names of the parts of a PNG, WebP or JPEG beside its pixels, in order."""
    if content.startswith(b"\xff\xd8"):
        head = content.partition(b"\xff\xda")[0]
        return [f"APP{code[0] & 15}" for code in re.findall(rb"\xff([\xe0-\xef])", head)]
    png = content.startswith(b"\x89PNG")
    at, found = (8, list[str]()) if png else (12, list[str]())
    while at < len(content):
        size, name = content[at : at + 4], content[at + 4 : at + 8]
        if not png:
            size, name = name, size
        length = struct.unpack(">I" if png else "<I", size)[0]
        found.append(name.decode())
        at += length + (12 if png else 8 + length % 2)
    return found


def strange_profile() -> bytes:
    """Return a colour profile in which red and green have changed places."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace("sRGB".encode("utf-16-be"), "khac".encode("utf-16-be"))
    profile = profile.replace(b"rXYZ", b"?XYZ").replace(b"gXYZ", b"rXYZ")
    return profile.replace(b"?XYZ", b"gXYZ")


def claiming(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes whose header claims any size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(100))
    chunks = chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)

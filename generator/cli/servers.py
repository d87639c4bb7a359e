"""The command that writes what web servers need."""

from __future__ import annotations

import ipaddress
import re
from pathlib import Path

import click

from generator.commands.run import Run


class _Address(click.ParamType[str]):
    """A port, or an address of this machine with a port."""

    name = "address"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text as it is; click tells of what is neither."""
        host, _, port = value.rpartition(":")
        if not re.fullmatch(r"[0-9]{1,5}", port) or not 0 < int(port) < 65536:
            self.fail("cần một cổng, hoặc địa chỉ:cổng", param, ctx)
        try:
            if host:
                ipaddress.ip_address(host.removeprefix("[").removesuffix("]"))
        except ValueError:
            self.fail("cần một cổng, hoặc địa chỉ:cổng", param, ctx)
        return value


class _Proxy(click.ParamType[str]):
    """An address or a network of addresses."""

    name = "address"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text as it is; click tells of what is none."""
        try:
            return str(ipaddress.ip_network(value))
        except ValueError:
            self.fail("cần một địa chỉ IP hoặc một dải địa chỉ", param, ctx)


@click.command("server")
@click.argument("kind", type=click.Choice(["nginx", "apache", "iis"]))
@click.option(
    "--to", required=True, type=click.Path(path_type=Path), help="Nơi các trang được đăng."
)
@click.option("--out", type=click.Path(path_type=Path), help="Nơi ghi cấu hình.")
@click.option("--tls", default="", metavar="FILE", help="nginx: tệp khai chứng thư, bật https.")
@click.option("--acme", default="", metavar="DIR", help="nginx: thư mục trả lời ACME.")
@click.option("--listen", type=_Address(), default="80", help="nginx: cổng http.")
@click.option("--listen-tls", type=_Address(), default="443", help="nginx: cổng https.")
@click.option("--proxy", multiple=True, type=_Proxy(), help="nginx: máy trung chuyển đứng trước.")
@click.option(
    "--rate",
    type=click.IntRange(0, 100_000),
    default=100,
    help="nginx: số yêu cầu mỗi giây của một địa chỉ.",
)
@click.pass_obj
def server_command(run: Run, /, *, kind: str, to: Path, out: Path | None, **options: object) -> int:
    """Viết cấu hình máy chủ web từ cài đặt và từ các trang đang được đăng."""
    from generator.commands.server import run_server
    from generator.servers.nginx import Listening

    proxies = options.pop("proxy")
    listening = Listening(
        plain=str(options["listen"]),
        tls=str(options["listen_tls"]),
        certificate=str(options["tls"]),
        acme=str(options["acme"]),
        proxies=tuple(map(str, proxies)) if isinstance(proxies, tuple) else (),
        rate=int(str(options["rate"])),
    )
    to = to.absolute()
    folder = out.absolute() if out else to / "server" / kind
    return run_server(run, kind, (to, folder), listening)

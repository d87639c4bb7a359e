"""Load: wrk asks for pages, assets and what it has already, as fast as it can, over all hosts.

It knows statuses, and whether a body is whole; whether a body is the right one, `reading` knows.
"""

from __future__ import annotations

import json
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.publishing.reading import address_of
from tests.publishing.timeline import Target, Timeline
from tests.servers.running import found

_CONNECTIONS = 32
_LONGEST = 3600  # seconds: it is told to end much earlier
_PATIENCE = 60
_SCRIPT = """\
local threads = {}

function setup(thread)
  thread:set("number", #threads + 1)
  table.insert(threads, thread)
end

function init(arguments)
  math.randomseed(number)
  targets, seen, cut, pause = {}, {}, 0, tonumber(arguments[2])
  for line in io.lines(arguments[1]) do
    local host, path, tag = line:match("^(%S+) (%S+) (.+)$")
    table.insert(targets, { host, path, tag })
  end
end

function delay()
  return pause
end

function request()
  local target = targets[math.random(#targets)]
  local headers = { Host = target[1] }
  local sort = math.random(4)
  if sort == 1 then headers["If-None-Match"] = target[3] end
  if sort == 2 then headers["Accept-Encoding"] = "gzip, br" end
  return wrk.format("GET", target[2], headers)
end

function response(status, headers, body)
  if next(seen) == nil then io.stderr:write("begun\\n") end
  seen[status] = (seen[status] or 0) + 1
  if status ~= 200 then return end
  local length = tonumber(headers["Content-Length"])
  local plain = not headers["Content-Encoding"]
  local page = plain and headers["Content-Type"]:find("text/html", 1, true)
  if length ~= #body or (page and not body:find("</html>%s*$", -20)) then cut = cut + 1 end
end

function done(summary)
  local errors = summary.errors
  local parts = { '"requests":' .. summary.requests, '"microseconds":' .. summary.duration }
  for name, count in pairs({
    connect = errors.connect, read = errors.read, write = errors.write, timeout = errors.timeout,
  }) do table.insert(parts, '"' .. name .. '":' .. count) end
  local cut_in_all, statuses = 0, {}
  for _, thread in ipairs(threads) do
    cut_in_all = cut_in_all + thread:get("cut")
    for status, count in pairs(thread:get("seen")) do
      statuses[status] = (statuses[status] or 0) + count
    end
  end
  for status, count in pairs(statuses) do table.insert(parts, '"' .. status .. '":' .. count) end
  table.insert(parts, '"cut":' .. cut_in_all)
  print("{" .. table.concat(parts, ",") .. "}")
end
"""


@dataclass
class Load:
    """What came of the load, once it has ended."""

    counts: dict[str, int] = field(default_factory=dict)

    @property
    def requests(self) -> int:
        """How many answers there were."""
        return self.counts["requests"]

    @property
    def rate(self) -> int:
        """Answers a second."""
        return self.counts["requests"] * 1_000_000 // self.counts["microseconds"]

    @property
    def faults(self) -> dict[str, int]:
        """Whatever should not be, by its name, that occurred."""
        good = {"requests", "microseconds", "200", "304"}
        return {name: count for name, count in self.counts.items() if count and name not in good}


@contextmanager
def under_load(
    server: tuple[Path, int], timeline: Timeline, targets: Mapping[Target, str], pause: float = 0
) -> Iterator[Load]:
    """Ask without end for targets, each with a validator that it had once, until the block ends.

    `server` is a folder for what wrk needs, and the port; `pause` is seconds that each connection
    waits before it asks.
    """
    folder, port = server
    program = found("wrk", "wrk")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "load.lua").write_text(_SCRIPT)
    lines = [
        f"{timeline.host(slug)} /{address_of(path)} {tag}\n"
        for (slug, path), tag in targets.items()
    ]
    (folder / "targets.txt").write_text("".join(lines))
    command = [program, "-t1", f"-c{_CONNECTIONS}", f"-d{_LONGEST}s", f"--timeout={_PATIENCE}s"]
    command += ["-s", str(folder / "load.lua"), f"http://127.0.0.1:{port}"]
    command += ["--", str(folder / "targets.txt"), f"{1000 * pause:.0f}"]
    load = Load()
    with (folder / "said.txt").open("w+") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said)  # noqa: S603 a program of the system
        try:
            _wait_until_it_asks(process, folder / "said.txt")
            yield load
        finally:
            process.send_signal(signal.SIGINT)
            _end(process)
        said.seek(0)
        text = said.read()
    lines = [line for line in text.splitlines() if line.startswith("{")]
    assert process.returncode == 0 and lines, text
    load.counts = json.loads(lines[0])


def _wait_until_it_asks(process: subprocess.Popen[bytes], said: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while "begun" not in said.read_text():
        assert process.poll() is None and time.monotonic() < end, said.read_text()
        time.sleep(0.02)


def _end(process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    process.kill()
    process.wait()

"""The gate that every outgoing connection passes: a name becomes an address here and only here,
and the address is judged at the moment of connecting, so that no redirect, no odd spelling and no
changing name server leads inside.
"""

import asyncio
import errno
import re
import socket
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from fnmatch import fnmatchcase
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING, Any

from aiohappyeyeballs import AddrInfoType
from aiohttp.abc import AbstractResolver, ResolveResult

from connectors.errors import PermanentError, RetryableError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Address = IPv4Address | IPv6Address
_Found = list[Any] | OSError | UnicodeError

# Everything in IPv6 that is not in here is local, mapped (::ffff:0:0/96), translated (64:ff9b::/96)
# or multicast; inside it, 2001::/23 holds Teredo and 2002::/16 is 6to4: IPv4 in disguise.
IPV6_PUBLIC = ip_network("2000::/3")
IPV6_REFUSED = [ip_network(n) for n in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")]
# Protocol assignments (Oracle keeps its metadata there), the relay of 6to4, Azure's metadata.
IPV4_REFUSED = [ip_network(n) for n in ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32")]
MOST_ADDRESSES = 4
MOST_AT_ONCE = 32 * 1024  # bytes; of one-byte chunks these take 20 ms to parse
# Names end in a letter, but for hexadecimal spellings of numbers.
MAYBE_ADDRESS = re.compile(r"[:\]]|(^|\.)(0x[0-9a-f]*|\d+)\.?$", re.ASCII | re.IGNORECASE)
LEGACY_IPV4 = re.compile(r"(0x[0-9a-f]*|\d+)(\.(0x[0-9a-f]*|\d+)){0,3}", re.ASCII | re.IGNORECASE)


def is_public(address: Address) -> bool:
    """Whether an address lies on the open internet, and is not another one in disguise."""
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in IPV4_REFUSED)
    return address in IPV6_PUBLIC and not any(address in network for network in IPV6_REFUSED)


class Gate:
    """Which hosts and addresses may be connected to.

    `allow_private` holds networks, and host patterns whose private or loopback addresses are
    fine (link-local and multicast ones never are, unless their network is listed). `connect_to`
    sends a host pattern to another "host:port", which may be anywhere: the user said so. A value
    that still begins with "env:" is a variable that is not set: its hosts can not be reached.
    """

    def __init__(
        self, allow_private: Iterable[str] = (), connect_to: Mapping[str, str] | None = None
    ) -> None:
        self._hosts: list[str] = []
        self._networks: list[IPv4Network | IPv6Network] = []
        for entry in allow_private:
            try:
                self._networks.append(ip_network(entry, strict=False))
            except ValueError:
                self._hosts.append(entry.lower())
        self._targets = {
            pattern.lower(): at if at.startswith("env:") else _target(at)
            for pattern, at in (connect_to or {}).items()
        }

    def target(self, host: str) -> tuple[str, int] | None:
        """Where `connect_to` sends this host; raises PermanentError where that is not known."""
        host = host.lower()
        found = next((at for glob, at in self._targets.items() if fnmatchcase(host, glob)), None)
        if isinstance(found, str):
            name = found.removeprefix("env:")
            raise PermanentError(
                f"[http] connect_to sends {host} to where the variable {name} says, "
                "and that is not set"
            )
        return found

    def lets_through(self, host: str, address: Address) -> bool:
        """Whether this host may be reached at this address."""
        if is_public(address) or any(address in network for network in self._networks):
            return True
        is_inside = address.is_private and not (address.is_link_local or address.is_multicast)
        host = host.lower()
        return is_inside and any(fnmatchcase(host, pattern) for pattern in self._hosts)


def _target(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise PermanentError(f'[http] connect_to: {text!r}: must be "host:port"')
    return host.strip("[]"), int(port)


class Lookups:
    """Turns names into addresses, in threads of its own: a name server that hangs holds up nobody.

    At most `most` look-ups go on at once, one for each name; the threads are daemons, so that no
    look-up keeps the process from ending. Raises RetryableError or PermanentError.
    """

    def __init__(self, most: int) -> None:
        self._places = asyncio.Semaphore(most)
        self._running: dict[str, asyncio.Future[_Found]] = {}

    async def addresses(self, host: str) -> list[Address]:
        """The addresses of a host, each once, in the order of the system's preference."""
        if host not in self._running:
            await self._places.acquire()
            if host in self._running:
                self._places.release()
            else:
                self._start(host)
        found = await asyncio.shield(self._running[host])
        if isinstance(found, Exception):
            raise _lookup_error(host, found)
        return list(dict.fromkeys(ip_address(str(info[4][0])) for info in found))

    def _start(self, host: str) -> None:
        loop = asyncio.get_running_loop()
        self._running[host] = future = loop.create_future()

        def settle(found: _Found) -> None:
            del self._running[host]
            self._places.release()
            future.set_result(found)

        def look_up() -> None:
            found = _look_up(host)
            with suppress(RuntimeError):  # the loop has ended: nobody waits any more
                loop.call_soon_threadsafe(settle, found)

        try:
            threading.Thread(target=look_up, name="whynow-lookup", daemon=True).start()
        except RuntimeError as error:
            settle(OSError(f"no thread for it: {error}"))


def _look_up(host: str) -> _Found:
    try:
        return socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        return error


def _lookup_error(host: str, error: Exception) -> RetryableError | PermanentError:
    if isinstance(error, UnicodeError):
        return PermanentError(f"{host[:80]} is no host name")
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return RetryableError(f"no network, or no name server: {host} can not be looked up")
    return RetryableError(f"no such host: {host}")


class Door(AbstractResolver):
    """The gate as aiohttp meets it: as the resolver of names, and as the maker of sockets.

    aiohttp asks no resolver about a host that is an address already: `judge` that one first. The
    sockets are a second lock: none opens to an address that was not judged before, whoever asks.
    Raises RetryableError where a name can not be looked up, PermanentError where none of its
    addresses may be reached.
    """

    def __init__(self, gate: Gate, lookups: int) -> None:
        self._gate = gate
        self._lookups = Lookups(lookups)
        self._passed: set[str] = set()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of a host that may be reached, at least one, with their ports."""
        if target := self._gate.target(host):
            name, port = target
            known = literal(name)
            found = [known] if known else await self._lookups.addresses(name)
        else:
            found = self._let_through(host, await self._lookups.addresses(host))
        addresses = [str(each) for each in found[:MOST_ADDRESSES]]
        self._passed.update(addresses)
        return [_result(host, address, port) for address in addresses]

    def judge(self, host: str) -> tuple[str, int] | None:
        """Let a host through that is an address; where `connect_to` sends it, if anywhere."""
        address = literal(host)
        if address is None:
            return None
        if target := self._gate.target(host):
            if known := literal(target[0]):
                self._passed.add(str(known))
            return target
        self._let_through(host, [address])
        self._passed.add(str(address))
        if str(address) != host.strip("[]") and isinstance(address, IPv4Address):
            raise PermanentError(f"{host} is an odd spelling of {address}")
        return None

    def open_socket(self, addr_info: AddrInfoType) -> socket.socket:
        """A socket to one address, if that has passed."""
        family, kind, protocol, _, at = addr_info
        if at[0] not in self._passed:
            raise PermissionError(errno.EACCES, "an address that was not judged")
        return _Socket(family, kind, protocol)

    async def close(self) -> None:
        """Nothing is held: threads at work end by themselves."""

    def _let_through(self, host: str, found: list[Address]) -> list[Address]:
        passed = [each for each in found if self._gate.lets_through(host, each)]
        if not passed:
            raise PermanentError(
                f"{host} is at {', '.join(map(str, found[:3]))}, no public address; "
                "if it is yours, list it in the playbook under [http] allow_private"
            )
        return passed


class _Socket(socket.socket):
    """Takes little at a time: what one server floods us with is parsed in turn with the others."""

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """At most MOST_AT_ONCE."""
        return super().recv(min(size, MOST_AT_ONCE), flags)

    def recv_into(self, buffer: "WriteableBuffer", size: int = 0, flags: int = 0, /) -> int:
        """The same; TLS is read in this way."""
        return super().recv_into(buffer, min(size or MOST_AT_ONCE, MOST_AT_ONCE), flags)


@lru_cache(1024)
def literal(host: str) -> Address | None:
    """The address that a host is, in whichever spelling systems know; None for a name."""
    if not MAYBE_ADDRESS.search(host):
        return None
    try:
        return ip_address(host.strip("[]"))
    except ValueError:
        pass
    try:
        # Decimal, octal, hexadecimal, short: what a system would make of it.
        return IPv4Address(socket.inet_aton(host)) if LEGACY_IPV4.fullmatch(host) else None
    except OSError:
        return None


def _result(host: str, address: str, port: int) -> ResolveResult:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)

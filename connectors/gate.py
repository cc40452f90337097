"""The gate that every outgoing connection passes: a name becomes an address here and only here,
and the address is judged at the moment of connecting, so that no redirect, no odd spelling and no
changing name server leads inside.
"""

import asyncio
import socket
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

import httpcore

from connectors.errors import PermanentError, RetryableError

Address = IPv4Address | IPv6Address

# Everything in IPv6 that is not in here is local, mapped (::ffff:0:0/96), translated (64:ff9b::/96)
# or multicast; inside it, 2001::/23 holds Teredo and 2002::/16 is 6to4: IPv4 in disguise.
IPV6_PUBLIC = ip_network("2000::/3")
IPV6_REFUSED = [ip_network(n) for n in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")]
# Protocol assignments (Oracle keeps its metadata there), the relay of 6to4, Azure's metadata.
IPV4_REFUSED = [ip_network(n) for n in ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32")]
MOST_ADDRESSES = 4


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


class GatedBackend(httpcore.AsyncNetworkBackend):
    """httpcore's network behind the gate: looks a name up, judges each address, pins one.

    Raises RetryableError where a name can not be looked up, PermanentError where none of its
    addresses may be reached.
    """

    def __init__(self, gate: Gate, lookups: int) -> None:
        self._gate = gate
        self._network = httpcore.AnyIOBackend()
        # Look-ups block a thread; of our own ones, or slow name servers would hold up all else.
        self._lookups = ThreadPoolExecutor(lookups, thread_name_prefix="whynow-lookup")

    def close(self) -> None:
        """Let the look-up threads go, without waiting for slow name servers."""
        self._lookups.shutdown(wait=False, cancel_futures=True)

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        end = loop.time() + (timeout or 60)
        if target := self._gate.target(host):
            return await self._network.connect_tcp(*target, timeout=timeout)
        addresses = await self._addresses(host, port, timeout)
        for left in range(len(addresses), 1, -1):
            share = max(end - loop.time(), 0) / left
            try:
                return await self._network.connect_tcp(addresses[-left], port, timeout=share)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self._network.connect_tcp(
            addresses[-1], port, timeout=max(end - loop.time(), 0.01)
        )

    async def _addresses(self, host: str, port: int, timeout: float | None) -> list[str]:
        """The addresses of a host that may be reached, at least one."""
        loop = asyncio.get_running_loop()
        kind = socket.SOCK_STREAM
        lookup = loop.run_in_executor(
            self._lookups, lambda: socket.getaddrinfo(host, port, type=kind)
        )
        try:
            found = await asyncio.wait_for(lookup, timeout)
        except TimeoutError:
            raise RetryableError(f"no answer from the name server for {host}") from None
        except (OSError, UnicodeError) as error:
            raise _lookup_error(host, error) from None
        addresses = list(dict.fromkeys(ip_address(str(info[4][0])) for info in found))
        passed = [str(each) for each in addresses if self._gate.lets_through(host, each)]
        if not passed:
            raise PermanentError(
                f"{host} is at {', '.join(map(str, addresses[:3]))}, no public address; "
                "if it is yours, list it in the playbook under [http] allow_private"
            )
        return passed[:MOST_ADDRESSES]


def _lookup_error(host: str, error: OSError | UnicodeError) -> RetryableError | PermanentError:
    if isinstance(error, UnicodeError):
        return PermanentError(f"{host[:80]} is no host name")
    if error.errno == socket.EAI_AGAIN:
        return RetryableError(f"no network, or no name server: {host} can not be looked up")
    return RetryableError(f"no such host: {host}")

"""Which addresses may be reached, whatever they are disguised as."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.errors import PermanentError
from connectors.gate import Gate, is_public


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.8.8.8",
        "168.63.129.16", "169.254.169.254", "172.16.0.1", "192.0.0.192", "192.168.1.1",
        "192.88.99.1", "198.18.0.1", "203.0.113.5", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1",
        "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::",
        "2002:808:808::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1",
    ],
)  # fmt: skip
def test_it_knows_what_is_not_the_open_internet(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450::5"])
def test_it_knows_the_open_internet(address: str) -> None:
    assert is_public(ip_address(address))


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_no_disguise_of_an_ipv4_address_is_public(address: IPv4Address) -> None:
    number = int(address)
    for prefix in ("::ffff:0:0", "::", "64:ff9b::"):
        assert not is_public(IPv6Address(int(IPv6Address(prefix)) + number))
    assert not is_public(IPv6Address((0x2002 << 112) + (number << 80)))


def test_an_allowed_host_never_reaches_the_metadata_service() -> None:
    gate = Gate(["*.corp"])
    assert gate.lets_through("wiki.corp", ip_address("10.0.0.5"))
    assert not gate.lets_through("wiki.corp", ip_address("169.254.169.254"))
    assert not gate.lets_through("evil.example", ip_address("10.0.0.5"))


def test_a_mapped_host_goes_where_the_user_said() -> None:
    gate = Gate([], {"*.Example": "127.0.0.1:8000", "v6.test": "[::1]:80"})
    assert gate.target("A.example") == ("127.0.0.1", 8000)
    assert gate.target("v6.test") == ("::1", 80)
    assert gate.target("example") is None


@pytest.mark.parametrize("target", ["", "8000", "host", "host:", "host:0", "host:70000", ":80"])
def test_a_wrong_target_is_named(target: str) -> None:
    with pytest.raises(PermanentError, match="connect_to"):
        Gate([], {"*": target})

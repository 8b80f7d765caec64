"""Web addresses: what may be asked, and which machines are private."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.addresses import is_public, read_address
from onrecord.records.errors import InputError


@pytest.mark.parametrize(
    ("written", "beside", "whole", "named", "target"),
    [
        ("http://Example.org", None, "http://Example.org", "example.org", "/"),
        ("/b?x=1#y", "https://example.org:8443/a/", "https://example.org:8443/b?x=1", "example.org:8443", "/b?x=1"),
        ("c", "https://example.org/a/b", "https://example.org/a/c", "example.org", "/a/c"),
        ("https://bücher.example/é", None, "https://bücher.example/é", "xn--bcher-kva.example", "/%C3%A9"),
        ("http://[::1]:80/", None, "http://[::1]:80/", "[::1]", "/"),
        (" http://example.org/a ", None, "http://example.org/a", "example.org", "/a"),
    ],
)
def test_parts(written: str, beside: str | None, whole: str, named: str, target: str) -> None:
    found = read_address(written, beside=beside)
    assert (found.whole, found.named, found.target) == (whole, named, target)


@pytest.mark.parametrize(
    "written",
    [
        "", "example.org", "ftp://example.org", "file:///etc/hosts", "http://", "http://a:b@example.org/",
        "http://example.org/a b", "http://example.org/\r\nHost: x", "http://example.org:99999/", "http://[::1/",
        "http://example.org/" + "a" * 3000, "http://" + "ä" * 300, "data:text/html,x",
    ],
)  # fmt: skip
def test_refused(written: str) -> None:
    with pytest.raises(InputError):
        read_address(written)


PRIVATE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "::", "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
    "ff02::1", "no address",
]  # fmt: skip


@pytest.mark.parametrize("machine", PRIVATE)
def test_private(machine: str) -> None:
    assert not is_public(machine)


@pytest.mark.parametrize(
    "machine", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public(machine: str) -> None:
    assert is_public(machine)


@given(st.text(max_size=200), st.sampled_from([None, "https://example.org/a/b"]))
def test_whatever_is_written_is_an_address_or_refused(written: str, beside: str | None) -> None:
    try:
        found = read_address(written, beside=beside)
    except InputError:
        return
    assert found.scheme in ("http", "https")
    assert found.host
    assert found.target.startswith("/")
    assert found.target.isascii()
    assert found.target.isprintable()
    assert " " not in found.target

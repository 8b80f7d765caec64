"""Web addresses: which of them may be asked at all, and the machine that each stands for."""

import socket
from ipaddress import ip_address, ip_network
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from onrecord.records.errors import InputError

_NAT64 = ip_network("64:ff9b::/96")
"""IPv6 addresses whose last four bytes are an IPv4 address (RFC 6052)."""
_PORTS = {"http": 80, "https": 443}
_LONGEST = 2_000
"""Code points of an address; browsers and servers take no more for granted."""


class Address(NamedTuple):
    """A web address in its parts: `host` in lower case, `target` the path and query to ask for."""

    whole: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def site(self) -> str:
        """What one robots.txt speaks for: scheme, host and port."""
        return f"{self.scheme}://{self.named}"

    @property
    def named(self) -> str:
        """The host as it is named to the server: with its port where that is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def read_address(written: str, *, beside: str | None = None) -> Address:
    """An address as written, or as written on the page `beside`; its fragment is left out.

    Raises InputError for anything but http and https, for a name and password in it, and for control characters.
    """
    where = written[:200]
    remedy = "give an address that begins with http:// or https://"
    if len(written) > _LONGEST:
        raise InputError("the address is too long", where=where, remedy=f"{_LONGEST:,} characters are read")
    try:
        whole = urldefrag(urljoin(beside or "", written.strip())).url
        parts = urlsplit(whole)
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError as error:
        raise InputError(f"this is no address ({error})", where=where, remedy=remedy) from None
    if scheme not in _PORTS or not host:
        raise InputError("this is no web address", where=where, remedy=remedy)
    if parts.username is not None or parts.password is not None:
        raise InputError("the address has a name or password in it", where=where, remedy="leave it out")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if any(c <= " " or c == "\x7f" for c in whole):
        raise InputError("the address has blanks or control characters in it", where=where, remedy="write them as %20")
    try:
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        raise InputError("the address names no host", where=where, remedy="check its spelling") from None
    return Address(whole, scheme, host, port or _PORTS[scheme], quoted(target))


def quoted(target: str) -> str:
    """A path and query in ASCII, as they go over the wire: what is not ASCII becomes %-escapes of its UTF-8."""
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode("utf-8", "replace")) for c in target)


def machine_of(address: Address, *, private: bool) -> str:
    """The IP address that a host's name stands for now. Connect to this one: a name may stand for another next time.

    Raises InputError where it stands for none, and, unless `private`, where it is of a private network, of this
    machine or of no ordinary network: an address from a feed must not reach what only this machine can.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the host is not found ({said})", where=address.whole, remedy="check its spelling") from None
    machines = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not private and not all(is_public(machine) for machine in machines):
        what = f"{address.host} is in a private network"
        raise InputError(what, where=address.whole, remedy="give --private if you trust every feed asked for")
    return machines[0]


def is_public(machine: str) -> bool:
    """Is this IP address one of the open Internet? What is mapped or tunnelled is judged by the address inside."""
    try:
        ip = ip_address(machine.partition("%")[0])
    except ValueError:
        return False
    inside = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    if inside is None and ip.version == 6 and ip in _NAT64:
        inside = ip_address(int(ip) & 0xFFFFFFFF)
    meant = inside or ip
    return meant.is_global and not meant.is_multicast

"""What a connector shows to be let in: a token that stays, or one that runs out and is renewed."""

import threading
from collections.abc import Mapping, Sequence

from connectors.errors import PermanentError, RetryableError
from connectors.http.api import Api, Unanswered
from connectors.http.words import retry_after

SHORTEST_SECRET = 6  # characters; a shorter one would be struck out of harmless words
# OAuth's ways to ask for a token -> the secrets that each needs.
GRANTS = {
    "refresh_token": ("client_id", "client_secret", "refresh_token"),
    "client_credentials": ("client_id", "client_secret"),
}


class Token:
    """The token of a connector; from several threads at once.

    `grant` is what another one is asked for with, at `path`; without a grant the token stays as it
    is. Tokens live in memory and nowhere else.
    """

    def __init__(
        self, crm: str, api: Api, token: str, grant: Mapping[str, str] | None = None, path: str = ""
    ) -> None:
        self._crm, self._api, self._token = crm, api, token
        self._grant, self._path = dict(grant or {}), path
        self._lock = threading.Lock()
        self.identity = ""  # whose the token is, as far as the answer with it says

    def current(self) -> str:
        """The token; asked for if there is none yet."""
        with self._lock:
            if not self._token:
                self._token = self._another()
            return self._token

    def renew(self, refused: str) -> bool:
        """Whether there is another token than the one that was refused; asked for only once,
        however many threads were refused."""
        if not self._grant:
            return False
        with self._lock:
            if self._token == refused:
                self._token = self._another()
            return True

    def hide(self, text: str) -> str:
        """The text without any secret, should the CRM have repeated one."""
        for secret in (self._token, *self._grant.values()):
            if len(secret) >= SHORTEST_SECRET:
                text = text.replace(secret, "...")
        return text

    def _another(self) -> str:
        """Raises RetryableError where it may work later: what needs the token has not gone out."""
        try:
            answer = self._api.call("POST", self._path, self._grant, form=True)
        except Unanswered as error:
            raise RetryableError(str(error)) from None
        found = answer.data if isinstance(answer.data, dict) else {}
        if answer.status == 200 and found.get("access_token"):
            if "refresh_token" in self._grant and found.get("refresh_token"):
                self._grant["refresh_token"] = str(found["refresh_token"])
            self.identity = str(found.get("id") or "")
            return str(found["access_token"])
        why = self.hide(f"{self._crm} gives no token: {answer.said}")
        if answer.status == 429 or answer.status >= 500:
            raise RetryableError(why, retry_after_seconds=retry_after(answer.headers))
        raise PermanentError(f"{why}; look at the client id and secret, and the refresh token")


def credentials(
    crm: str, secrets: Mapping[str, str], grants: Sequence[str], how: str
) -> tuple[str, dict[str, str]]:
    """The token and the grant for a `Token`; the first of `grants` that there are secrets for.

    Raises PermanentError, which says how to give them, where there is neither.
    """
    token = secrets.get("token", "")
    for grant in grants:
        if all(secrets.get(name) for name in GRANTS[grant]):
            asked = {name: secrets[name] for name in GRANTS[grant]}
            return token, {"grant_type": grant, **asked}
    if token:
        return token, {}
    raise PermanentError(
        f"{crm}: no credentials: no environment variable that [crm.secrets] names is set; {how}"
    )

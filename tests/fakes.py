"""Stand-ins that several tests share; each keeps the promise of the port it stands in for."""

from pathlib import Path


class ScriptedPrompts:
    """`Prompts` that answers from a script and remembers what was asked."""

    def __init__(self, *answers: object) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []
        self.told: list[str] = []

    def will_answer(self, *answers: object) -> None:
        """Add answers to the script."""
        self._answers.extend(answers)

    def confirm(self, question: str, *, yes: str, detail: str = "", no: str = "") -> bool:
        return bool(self._next(question))

    def tell(self, what: str, *, detail: str = "") -> None:
        self.told.append(what)

    def choose_open_files(self, title: str, *, filters: str = "") -> tuple[Path, ...]:
        answer = self._next(title)
        return tuple(answer) if isinstance(answer, tuple | list) else ()

    def choose_save_file(self, title: str, *, suggested: Path, filters: str = "") -> Path | None:
        answer = self._next(title)
        return answer if isinstance(answer, Path) else None

    def choose_folder(self, title: str, *, start: Path | None = None) -> Path | None:
        answer = self._next(title)
        return answer if isinstance(answer, Path) else None

    def ask_text(self, question: str, *, yes: str, start: str = "", detail: str = "") -> str | None:
        answer = self._next(question)
        return answer if isinstance(answer, str) else None

    def ask_passphrase(
        self, question: str, *, yes: str, repeat: bool = False, shortest: int = 1, detail: str = ""
    ) -> str | None:
        answer = self._next(question)
        return answer if isinstance(answer, str) else None

    def _next(self, question: str) -> object:
        self.asked.append(question)
        assert self._answers, f"nobody expected to be asked: {question}"
        return self._answers.pop(0)

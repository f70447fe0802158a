"""What the command line says as JSON: plain values with stable names (see README, contract)."""

from collections.abc import Sequence

from branchdesk.domain import stars
from branchdesk.domain.basis import Basis
from branchdesk.domain.board import Board, BoardRow, Cell
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.roster import RosterPlan
from branchdesk.domain.standard import ItemScore, StarResult
from branchdesk.usecases.packets import PacketReceipt, Verdict
from branchdesk.usecases.upkeep import ChainPlace, Examination
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.findings import sentence_for_break, sentence_for_finding
from branchdesk.wording.missing import sentence_for_missing
from branchdesk.wording.problems import sentence_for

Json = dict[str, object]


def board_as_json(board: Board, *, branch: str) -> Json:
    """Return the board: one entry per obligation, group and period."""
    return {
        "branch": branch,
        "year": board.year,
        "today": board.today.isoformat(),
        "obligations": [_cell(row, cell) for row in board.rows for cell in row.cells],
    }


def _cell(row: BoardRow, cell: Cell) -> Json:
    return {
        "obligation": row.obligation.code,
        "title": row.obligation.title,
        "group": row.group_name or None,
        "period": {"from": cell.period.first.isoformat(), "to": cell.period.last.isoformat()},
        "due_on": cell.due_on.isoformat(),
        "state": cell.state.value,
        "reason": None if cell.reason.value == "none" else cell.reason.value,
        "done": cell.done,
        "minimum": cell.minimum,
        "severity": row.obligation.severity.value,
        "basis": _basis(row.obligation.basis),
        "record_ids": list(cell.records),
        "draft_ids": list(cell.drafts),
        "invalid_record_ids": list(cell.invalid),
    }


def _basis(basis: Basis) -> Json:
    return {"text": basis.text, "source": basis.source.value, "verified": basis.verified}


def stars_as_json(result: StarResult, translate: Translate) -> Json:
    """Return the star table; points are decimal strings, unrounded."""
    return {
        "year": result.year,
        "standard": {"id": result.standard_id, "title": result.standard_title},
        "items": [_item(item, translate) for item in result.items],
        "categories": [
            {"code": c.code, "title": c.title, "points": str(c.points), "score": str(c.score)}
            for c in result.categories
        ],
        "bonus": str(result.bonus),
        "penalty": str(result.penalty),
        "vetoes": [{"code": code, "title": t, "note": note} for code, t, note in result.vetoes],
        "total": str(result.total),
        "total_shown": stars.display(result.total),
        "stars": result.stars,
    }


def _item(item: ItemScore, translate: Translate) -> Json:
    return {
        "code": item.code,
        "category": item.category,
        "title": item.title,
        "points": str(item.points),
        "available": str(item.available),
        "score": str(item.score),
        "compute": item.compute.value,
        "by_hand": item.by_hand,
        "applicable": item.applicable,
        "evidence": list(item.evidence),
        "entry_ids": list(item.entries),
        "files": [file.evidence for file in item.attachments],
        "missing": [
            {
                "kind": missing.kind.value,
                "values": list(missing.values),
                "by": missing.by.isoformat() if missing.by else None,
                "open": missing.open_now,
                "sentence": sentence_for_missing(missing, translate),
            }
            for missing in item.missing
        ],
        "note": item.note,
    }


def verdicts_as_json(verdicts: Sequence[Verdict], sentences: Sequence[str]) -> Json:
    """Return one entry per file, with the plain sentence first."""
    return {
        "files": [
            {
                "file": str(verdict.path),
                "sentence": sentence,
                "verdict": verdict.code.value,
                "intact": verdict.intact,
                "signer": verdict.signer,
                "fingerprint": verdict.fingerprint,
                "signer_known": verdict.signer_known,
                "signed_at": verdict.signed_at.isoformat() if verdict.signed_at else None,
                "branch": verdict.branch,
                "year": verdict.year or None,
                "pages": verdict.pages,
                "records": verdict.records,
                "evidence_files": verdict.evidence_files,
                "data_agrees": verdict.data_agrees,
                "findings": [{"code": code, "detail": text} for code, text in verdict.findings],
            }
            for verdict, sentence in zip(verdicts, sentences, strict=True)
        ]
    }


def receipt_as_json(receipt: PacketReceipt) -> Json:
    """Return what was exported."""
    return {
        "file": str(receipt.path),
        "sha256": receipt.sha256,
        "pages": receipt.pages,
        "size": receipt.size,
        "signer": receipt.signer,
        "fingerprint": receipt.fingerprint,
        "omitted_sections": list(receipt.omitted_sections),
    }


def plan_as_json(plan: RosterPlan, translate: Translate, *, written: bool) -> Json:
    """Return what an import would do or did, with every problem exact to row and column."""
    return {
        "written": written,
        "new": [line.name for line in plan.new],
        "changed": [line.name for line in plan.changed],
        "unchanged": [line.name for line in plan.unchanged],
        "refused": [line.row for line in plan.refused],
        "problems": [
            {
                "row": found.row,
                "column": found.column,
                "field": found.problem.field,
                "rule": found.problem.rule.value,
                "severity": found.problem.severity.value,
                "sentence": sentence_for(found.problem, translate),
            }
            for found in plan.problems
        ],
    }


def figures_as_json(found: Sequence[FigureTotal], *, year: int) -> Json:
    """Return the counted figures; values are decimal strings, qualifiers exact, 余 or 超."""
    return {
        "year": year,
        "figures": [
            {
                "metric": figure.metric,
                "title": figure.title,
                "value": f"{figure.value:f}",
                "unit": figure.unit,
                "qualifier": figure.qualifier.value,
                "text": figure.text,
                "rule": figure.rule,
                "ledger": figure.kind or None,
                "entry_ids": list(figure.entries),
                "record_ids": list(figure.records),
            }
            for figure in found
        ],
    }


def examination_as_json(found: Examination, translate: Translate) -> Json:
    """Return what an examination showed; ``first_break`` is where the chain does not hold first."""
    broken = found.first_break
    return {
        "sound": found.sound,
        "finalised_versions": found.records,
        "evidence_files": found.files,
        "first_break": None
        if broken is None
        else {**_place(broken), "sentence": sentence_for_break(broken, translate)},
        "findings": [
            {
                "kind": one.kind.value,
                "subject": one.subject,
                "place": _place(one.place) if one.place else None,
                "sentence": sentence_for_finding(one, translate),
            }
            for one in found.findings
        ],
    }


def _place(place: ChainPlace) -> Json:
    return {
        "fault": place.fault.value,
        "record_id": place.record,
        "title": place.title,
        "held_on": place.held_on.isoformat() if place.held_on else None,
        "version": place.version,
        "finalised_on": place.finalised_on.isoformat() if place.finalised_on else None,
        "sound_before": place.sound_before,
    }

"""Labelled values between tokens: "Working language: Russian", "Members: A, B". The labels that need the words around them are in boxes."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.clauses import Setting
from checker.extraction.tokens import Token
from checker.model.claims import Claim, Item


def label_claims(tokens: Sequence[Token], setting: Setting) -> list[list[Claim]]:
    """Claims of "LABEL: VALUE" with the topic as subject."""
    colon = next((index for index, token in enumerate(tokens) if token.terminal == "COLON"), None)
    if colon is None or colon == 0 or colon > 6:
        return []
    label, value = tokens[:colon], tokens[colon + 1 :]
    if not value:
        return []
    nouns = {token.key for token in label if token.terminal in ("NOUN", "UNIT", "ROLE", "NOMINAL")}
    first = value[0]
    discourse = setting.discourse
    topic = next((t.entity for t in label if t.terminal == "ORG"), "") or (discourse.of_general_noun("organization") or ("",))[0]
    if any(token.terminal in ("VERB", "OTHER") for token in label):
        return []
    document = next((t.entity for t in label if t.terminal == "DOC"), "")
    groups: list[list[Claim]] = []
    start = label[0].start

    def one(relation: str, subject: str, slot: str, given: object, token: Token, **more: object) -> None:
        groups.append([setting.claim(relation, subject, slot, given, start, token.end, (token.start, token.end), **more)])

    if "headquarters" in nouns and topic:
        place = next((t for t in value if t.terminal == "PLACE"), None)
        if place is not None:
            one("headquarters", topic, "value", place.entities, place)
    if (
        nouns & {"member"}
        and topic
        and not any(t.terminal == "NOT" for t in label)
        and "former" not in {t.key for t in label if t.terminal == "FORMER"}
    ):
        listed = next((t for t in value if t.terminal == "STATE"), None)
        number = next((t for t in (*value, *label) if t.terminal == "NUMBER"), None)
        if listed is not None and len(listed.items) > 2 and listed is value[0]:
            claim_items = tuple(Item(i.entity, setting.span(i.start, i.end)) for i in listed.items)
            groups.append([
                setting.claim("member-of", "", "members", listed.entities, start, listed.end, (listed.start, listed.end), object=topic, items=claim_items,
                              qualifiers={"open": False})
            ])  # fmt: skip
        if number is not None and number.number is not None and number.number.quantity.unit is None:
            groups.append(
                [
                    setting.claim(
                        "member-of",
                        "",
                        "count",
                        number.number.quantity,
                        start,
                        number.end,
                        (number.start, number.end),
                        object=topic,
                    )
                ]
            )
    elif nouns & {"member"} and any(t.terminal == "NOT" for t in label) and topic:
        for token in value:
            for item in token.items or (token,):
                if item.terminal == "STATE" and item.entity:
                    groups.append(
                        [
                            setting.claim(
                                "member-of",
                                item.entity,
                                "ever",
                                None,
                                start,
                                item.end,
                                (item.start, item.end),
                                object=topic,
                                negated=True,
                            )
                        ]
                    )
    if "party" in nouns and first.terminal == "NUMBER" and first.number is not None:
        treaty = document or (discourse.latest("document") or ("",))[0]
        if treaty:
            peak = first.number.quantity
            groups.append(
                [
                    setting.claim(
                        "party-to", "", "count", peak, start, first.end, (first.start, first.end), object=treaty, past=True
                    )
                ]
            )
    if "language" in nouns and topic:
        text = setting.block.text[first.start : setting.sentence[1]].strip(" .*") if first.terminal != "DATE" else ""
        if text:
            end = first.start + len(text)
            groups.append([setting.claim("working-language", topic, "value", text, start, end, (first.start, end))])
    if "chairmanship" in nouns and first.terminal in ("STATE", "PLACE") and not first.items:
        state = first.entity
        outgoing = any(t.terminal == "FORMER" for t in label) or "outgoing" in setting.block.text[start : label[-1].end].lower()
        groups.append([
            setting.claim("chairs", state, "previous" if outgoing else "holds", None, start, first.end, (first.start, first.end), object=topic)
        ])  # fmt: skip
    if document and first.terminal in ("DATE", "PLACE"):
        for token in value[:3]:
            if token.terminal == "PLACE":
                one("signed", document, "place", token.entities, token)
            elif token.terminal == "DATE" and (date := discourse.resolve_date(token)) is not None:
                one("signed", document, "value", date, token, role=token.key)
            elif token.terminal != "COMMA":
                break
    return groups

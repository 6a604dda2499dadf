"""The parts of a faultless pack, put together as the screens want them."""

from dataclasses import dataclass

from kiosk.content.check.program_words import assemble_programs
from kiosk.content.check.signs import assemble_signs
from kiosk.content.check.videos import assemble_videos
from kiosk.content.files.tree import FileEntry
from kiosk.content.model.pack import (
    Asked,
    Chapter,
    ExerciseHead,
    ExerciseWords,
    NowChoice,
    OftenLink,
    Program,
    Question,
    QuestionHead,
    Reference,
    Review,
    Section,
    SectionHead,
    SubjectWords,
    Term,
    Toc,
    Topic,
    Video,
)
from kiosk.content.model.pages import page_heads, short_title
from kiosk.content.model.pictures import Credit, PictureLabel
from kiosk.content.model.schema import (
    ChapterTitles,
    ExerciseFront,
    LabelEntry,
    PackFile,
    QuestionFront,
    Reviewed,
    SectionFront,
)
from kiosk.content.parse.parts import PackParts


@dataclass(frozen=True)
class Pack:
    """A loaded pack. Pages are by language, then id, and only what exists in that language.

    A `Toc` is complete, with the first language where one is missing.
    """

    languages: tuple[str, ...]
    tocs: dict[str, Toc]
    sections: dict[str, dict[str, Section]]
    questions: dict[str, dict[str, Question]]
    exercises: dict[str, dict[str, ExerciseWords]]
    exercise_files: dict[str, bytes]
    programs: dict[str, dict[str, Program]]
    videos: dict[str, dict[str, Video]]
    asked: dict[str, Asked]
    wording: dict[str, bytes]
    assets: tuple[FileEntry, ...]


def assemble(parts: PackParts) -> Pack:
    """Put a pack together; `parts` must be without errors."""
    assert parts.pack is not None
    assert parts.pack.values is not None
    pack = parts.pack.values
    sections = {lang: _sections(parts, lang) for lang in parts.languages}
    questions = {lang: _questions(parts, lang) for lang in parts.languages}
    exercises = {lang: _exercises(parts, lang) for lang in parts.languages}
    tocs = {
        lang: _toc(
            parts,
            pack,
            lang,
            {**sections[parts.default], **sections[lang]},
            {**questions[parts.default], **questions[lang]},
            {**exercises[parts.default], **exercises[lang]},
        )
        for lang in parts.languages
    }
    assets = tuple(role.entry for role in parts.assets)
    return Pack(
        parts.languages,
        tocs,
        sections,
        questions,
        exercises,
        dict(parts.exercises),
        {lang: assemble_programs(parts, lang) for lang in parts.languages},
        {lang: assemble_videos(parts, lang) for lang in parts.languages},
        _asked(parts),
        dict(parts.wording),
        assets,
    )


def _review(front: Reviewed) -> Review:
    return Review(front.reviewed_by, front.reviewed_on, front.review_due, front.status)


def _sections(parts: PackParts, language: str) -> dict[str, Section]:
    found: dict[str, Section] = {}
    for page in parts.of_kind("section", language):
        front = page.front
        assert isinstance(front, SectionFront)
        head = SectionHead(
            id=page.id,
            number=front.number,
            title=front.title,
            nav=front.nav,
            lead=front.lead,
            screen=front.screen,
            picture=front.picture,
            picture_caption=front.picture_caption,
            review=_review(front),
            pages=tuple(short_title(head) for head in page_heads(page.body.blocks)),
        )
        found[page.id] = Section(head, page.body.blocks)
    return found


def _questions(parts: PackParts, language: str) -> dict[str, Question]:
    found: dict[str, Question] = {}
    for page in parts.of_kind("question", language):
        front = page.front
        assert isinstance(front, QuestionFront)
        head = QuestionHead(page.id, front.title, tuple(front.topics), tuple(front.synonyms))
        found[page.id] = Question(
            head, page.body.blocks, _review(front), front.picture, front.picture_caption
        )
    return found


def _exercises(parts: PackParts, language: str) -> dict[str, ExerciseWords]:
    found: dict[str, ExerciseWords] = {}
    for page in parts.of_kind("exercise", language):
        front = page.front
        assert isinstance(front, ExerciseFront)
        found[page.id] = ExerciseWords(
            head=ExerciseHead(page.id, front.title, front.nav, front.muscle, front.lead),
            feel=front.feel,
            stop=front.stop,
            mistake=front.mistake,
            cue=front.cue,
            references=tuple(front.references),
            blocks=page.body.blocks,
            review=_review(front),
        )
    return found


def _toc(
    parts: PackParts,
    pack: PackFile,
    language: str,
    sections: dict[str, Section],
    questions: dict[str, Question],
    exercises: dict[str, ExerciseWords],
) -> Toc:
    title, chapters, topics = _titles(parts, language)
    most = {question: rank for rank, question in enumerate(pack.asked_most)}
    heads = sorted(
        (question.head for question in questions.values()),
        key=lambda q: (pack.topics.index(q.topics[0]), most.get(q.id, len(most)), q.id),
    )
    return Toc(
        pack_id=pack.id,
        pack_title=title,
        version=pack.version,
        language=language,
        languages=parts.languages,
        chapters=tuple(
            Chapter(
                id=entry.id,
                tint=entry.tint,
                picture=entry.picture,
                kicker=chapters[entry.id].kicker,
                title=chapters[entry.id].title,
                blurb=chapters[entry.id].blurb,
                sections=tuple(entry.sections),
            )
            for entry in pack.chapters
        ),
        sections={name: sections[name].head for entry in pack.chapters for name in entry.sections},
        topics=tuple(
            Topic(topic, topics[topic], pack.topic_pictures.get(topic, "")) for topic in pack.topics
        ),
        questions=tuple(heads),
        exercises={name: exercises[name].head for name in parts.exercises},
        terms=_terms(parts, language),
        references=_references(parts),
        credits=_credits(parts, language),
        synonyms=_synonyms(parts, language),
        programs=tuple(sorted(parts.programs)),
        words=_subject_words(parts, language),
        attract=tuple(pack.attract),
        seated=tuple(pack.seated),
        suggested=tuple(pack.suggested),
        suggested_for={name: tuple(names) for name, names in pack.suggested_for.items()},
        asked_most=tuple(pack.asked_most),
        now=tuple(NowChoice(entry.exercise, entry.picture) for entry in pack.now),
        often=_often(parts, language),
        fonts=tuple(sorted(parts.fonts)),
        signs=assemble_signs(parts, language),
    )


def _titles(
    parts: PackParts, language: str
) -> tuple[str, dict[str, ChapterTitles], dict[str, str]]:
    title = ""
    chapters: dict[str, ChapterTitles] = {}
    topics: dict[str, str] = {}
    for place in (parts.default, language):
        read = parts.titles.get(place)
        if read and read.values:
            title = read.values.title
            chapters |= read.values.chapters
            topics |= read.values.topics
    return title, chapters, topics


def _subject_words(parts: PackParts, language: str) -> SubjectWords:
    """Return the words about the subject, each in the first language where one is missing."""
    found = SubjectWords()
    for place in (parts.default, language):
        read = parts.titles.get(place)
        if read and read.values:
            said = read.values.words
            found = SubjectWords(
                questions=tuple(said.questions) or found.questions,
                lead=said.lead or found.lead,
                touch=said.touch or found.touch,
                load=said.load or found.load,
                diary=said.diary or found.diary,
                now=said.now or found.now,
            )
    return found


def _often(parts: PackParts, language: str) -> tuple[OftenLink, ...]:
    """Return what many people look for, in the first language where this one does not say."""
    found: tuple[OftenLink, ...] = ()
    for place in (parts.default, language):
        read = parts.titles.get(place)
        if read and read.values:
            said = tuple(OftenLink(entry.text, entry.link) for entry in read.values.often)
            found = said or found
    return found


def _terms(parts: PackParts, language: str) -> dict[str, Term]:
    found: dict[str, Term] = {}
    for place in (parts.default, language):
        read = parts.glossaries.get(place)
        for name, entry in ((read and read.values) or {}).items():
            found[name] = Term(name, entry.name, entry.meaning)
    return found


def _synonyms(parts: PackParts, language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for place in (parts.default, language):
        read = parts.synonyms.get(place)
        for said, used in ((read and read.values) or {}).items():
            found[said] = tuple(used)
    return found


def _asked(parts: PackParts) -> dict[str, Asked]:
    """Return how people ask, by language: words of another language would find nothing."""
    found: dict[str, Asked] = {}
    for language, read in parts.asked.items():
        if read.values:
            tables = (read.values.answers, read.values.unanswered, read.values.kinds)
            found[language] = Asked(*({k: tuple(v) for k, v in t.items()} for t in tables))
    return found


def _references(parts: PackParts) -> dict[str, Reference]:
    entries = (parts.references and parts.references.values) or {}
    return {
        name: Reference(name, number, entry.title, entry.publisher, entry.url)
        for number, (name, entry) in enumerate(entries.items(), start=1)
    }


def _credits(parts: PackParts, language: str) -> dict[str, Credit]:
    entries = (parts.credits and parts.credits.values) or {}
    return {
        path: Credit(
            path=path,
            title=entry.title,
            alt=entry.alt.get(language) or entry.alt[parts.default],
            credit=entry.credit,
            licence=entry.licence,
            source=entry.source,
            labels=tuple(
                _label(label, label.word.get(language) or label.word[parts.default])
                for label in entry.labels
            ),
        )
        for path, entry in entries.items()
    }


def _label(entry: LabelEntry, word: str) -> PictureLabel:
    x, y = entry.at
    if entry.scene is None:
        return PictureLabel(word, x, y)
    left, top, wide, high = entry.scene
    return PictureLabel(word, x, y, (left, top, wide, high))

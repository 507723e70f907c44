"""Interviews told by their form: questions, each over an answer in the first person."""

import pytest

from kerguen.pages import page_from_text
from kerguen.pages.kind_talk import is_a_talk

TALKS = {
    "en": """Celine Song on Past Lives

Where did you find the idea for this film?

I was sitting in a bar in the East Village between my husband and a friend from Korea, and I was translating for both of them.

How did you work with your two actors before the shoot?

I kept Teo Yoo and John Magaro apart until the scene in which they meet, and the camera was already running.
""",
    "fr": """Rencontre : Alice Diop, Saint Omer

Comment vous est venue l'idée de ce film ?

J'ai assisté au procès, à Saint-Omer, et je suis rentrée avec la certitude que je devais en faire une fiction.

**Avez-vous changé les mots de l'accusée ?**

Presque rien. Mes coscénaristes et moi sommes partis des minutes, et j'ai demandé aux actrices de les apprendre.
""",
    "de": """Maren Ade über Toni Erdmann

F: Wie lange haben Sie am Drehbuch gearbeitet?

A: Ich habe zwei Jahre daran geschrieben, und mein Vater war mit seinen Scherzen ein Vorbild für die Figur.

F: Haben Sie mit Ihren Schauspielern viel geprobt?

A: Sehr viel. Ich wollte wissen, wie weit der Film gehen kann, und habe viele Szenen oft wiederholt.
""",
    "es": """Carla Simón habla de Alcarràs

¿Por qué te decidiste por actores que no lo son?

Yo quería que hablaran como se habla en el pueblo de mi familia, y mi equipo pasó un año buscando en las fiestas mayores.

¿Cómo reaccionó tu familia al ver la película?

Mis tíos cultivan melocotones y me dijeron que reconocían cada gesto de la cosecha.
""",
    "it": """Paola Cortellesi racconta C'è ancora domani

Perché ha scelto il bianco e nero per il suo esordio, e come vi siete preparati voi attori?

Mio nonno mi raccontava quegli anni così, e io non li ho mai immaginati a colori.

Si aspettava che il film piacesse tanto ai ragazzi?

No, e ogni volta che entro in una scuola mi commuovo per le domande che mi fanno.
""",
    "nl": """Lukas Dhont over Close

Hoe heb je de twee jongens voor je film gevonden?

Ik zag Eden op de trein naar Antwerpen praten met zijn vrienden en heb hem mijn nummer gegeven.

Was het moeilijk om met jullie ploeg op het bloemenveld te draaien?

Ja, want ik wilde het licht van september, en dat duurt bij mij in de streek maar drie weken.
""",
}


@pytest.mark.parametrize("lang", TALKS)
def test_questions_over_answers_in_the_first_person_are_an_interview(lang: str) -> None:
    assert page_from_text(TALKS[lang], name="page.txt").kind == "interview"


NO_TALKS = {
    "a review that asks": ["Why does Celine Song film a bar?", "Her camera waits.", "Who would not wait with you?"],
    "answers of a house": [
        "Can you bring children?",
        "The hall is open to all.",
        "Do you sell tickets?",
        "At the desk.",
    ],
    "questions alone": ["What inspired you?", "How did you find your actors?", "When did you know that I was there?"],
    "one question in an article": [
        "Would you see it again?",
        "I would, and my sister too.",
        *["A long line. " * 8] * 6,
    ],
}


@pytest.mark.parametrize("case", NO_TALKS, ids=str)
def test_questions_alone_make_no_interview(case: str) -> None:
    assert not is_a_talk(NO_TALKS[case], called=False)


def test_one_question_is_enough_where_the_text_says_interview() -> None:
    lines = ["How did you begin?", "I wrote the first scene on a train."]
    assert is_a_talk(lines, called=True)
    assert not is_a_talk(lines, called=False)


def test_two_who_speak_by_their_names_are_a_talk() -> None:
    asking = "Agnès Varda : « Comment le film a-t-il commencé ? »"
    assert is_a_talk([asking, "Jacques Demy : « Je l'ai d'abord chanté. »"], called=False)
    assert not is_a_talk([asking, "Jacques Demy : Les Parapluies de Cherbourg"], called=False)  # says no I
    assert not is_a_talk(["Director: who is she?", "Plot: I, a thief, tell it."], called=False)  # labels are no names


def test_a_sheet_headed_interview_is_a_talk() -> None:
    said = """Intervista a Alice Rohrwacher, regista di La chimera

Nel film La chimera la regista Alice Rohrwacher racconta un gruppo di tombaroli degli anni Ottanta. L'abbiamo incontrata.
"""
    assert page_from_text(said, name="page.txt").kind == "interview"

"""Who somebody is: the role and the body that a sentence tells, in the many forms that reports tell them."""

import pytest

from tests.coding.actors.conftest import Read

BELONGING = {"member of", "leader of", "spokesperson for", "part of"}

TOLD = [
    # title, of or for, body, and the name right behind
    ("Director of the National Water Agency Pablo Quiroga said the dams were full.", "Quiroga", "director", "agency"),
    ("Spokesperson for the Ministry of Health Nomvula Khumalo denied the report.", "Khumalo", "spokesperson", "health"),
    ("The head of the Border Service Askar Bekov resigned on Monday.", "Bekov", "head", "border service"),
    ("Minister of Transport Ines Carvalho opened the bridge.", "Carvalho", "minister of transport", None),
    # titles of several words
    ("Crown Prince Talal bin Nasser met the envoys in the palace.", "Talal bin Nasser", "crown prince", None),
    ("Chief of Staff Birgit Solheim told reporters that the plan had been dropped.", "Solheim", "chief of staff", None),
    ("Deputy Police Commissioner Sanjay Deshmukh said two men were held.", "Deshmukh", "commissioner", None),
    # whose somebody is
    ("The girl's lawyer, Henrike Vos, said she would appeal.", "Vos", "lawyer", None),
    ("The prominent surgeon Dr. Wale Adeyemi examined the body.", "Adeyemi", "surgeon", None),
    ("Park Seo-yun, the president's adviser and confidant, was questioned by prosecutors.", "Park Seo-yun", "adviser", None),
    # copula and relative clause
    ("Farida Zaman is director of the Delta Radio station.", "Farida Zaman", "director", "delta radio"),
    ("Joao Muteka, who heads the Teachers' Union, called for a strike.", "Muteka", None, "union"),
    ("Leila Haddad, head of the university's history department, said the book was a forgery.", "Haddad", "head",
     "department"),
    ("Mirza Khan, leader of the farmers' movement, vowed to march on the capital.", "Khan", "leader", "movement"),
    # body, title and name
    ("Nokia chief Pekka Rautio announced the cuts.", "Rautio", "chief", "nokia"),
    ("Kremlin spokesman Oleg Sorokin would not comment.", "Sorokin", "spokesman", "kremlin"),
    ("The Pentagon had no plans to send ships, said spokesman Carl Weaver.", "Weaver", "spokesman", "pentagon"),
    ("The Interior Ministry reported the arrests on Friday. \"All are in custody,\" spokeswoman Elena Ilieva said.",
     "Ilieva", "spokeswoman", "ministry"),
    # a body told of by another
    ("The Logistics Command Agency, part of the Kenyan army, signed the contract.", "Logistics Command Agency", None,
     "army"),
    ("Amina Diallo, a member of the opposition Renewal Party, was arrested in Conakry.", "Diallo", "member",
     "renewal party"),
    # the same forms in other words, written after the mechanisms
    ("Chairman of the Public Broadcasting Board Tomasz Wolski left the hall.", "Wolski", "chairman", "board"),
    ("Governor of the Reserve Bank of Malawi Chifundo Banda cut the rate.", "Banda", "governor", "reserve bank"),
    ("A spokesman for the Ministry of Fisheries Haruto Ogawa said the boats had returned.", "Ogawa", "spokesman",
     "fisheries"),
    ("President of the Constitutional Court Marisol Ibarra swore in the judges.", "Ibarra", "president", "court"),
    ("Crown Princess Sofia Lindqvist opened the fair.", "Lindqvist", "crown princess", None),
    ("The embattled Deputy Foreign Minister Yusuf Bello resigned.", "Bello", "deputy foreign minister", None),
    ("Chief of Police Mateo Arce said four men were in custody.", "Arce", "chief of police", None),
    ("His lawyer, Thabo Mokoena, said the charges were false.", "Mokoena", "lawyer", None),
    ("The widow's son and heir, Pieter Janssen, sold the land.", "Janssen", "son", None),
    ("The renowned epidemiologist Lin Meiyu warned of a second wave.", "Lin Meiyu", "epidemiologist", None),
    ("Hassan Ould Sidi is the president of the Fishermen's League.", "Hassan Ould Sidi", "president", "league"),
    ("Ngozi Okafor, who leads the Anti-Corruption Commission, opened an inquiry.", "Ngozi Okafor", None, "commission"),
    ("Viktor Hladky, director of the museum's Asian collection, said the vase was a copy.", "Hladky", "director",
     "collection"),
    ("Rosa Quispe, a leader of the potato growers' campaign, met the minister.", "Quispe", "leader", "campaign"),
    ("Petrobras chief executive Otavio Lemos defended the sale.", "Lemos", "chief executive", "petrobras"),
    ("Downing Street spokeswoman Claire Hobson said talks would go on.", "Hobson", "spokeswoman", "downing street"),
    ("The Treasury will not pay, said spokeswoman Joy Whitfield.", "Whitfield", "spokeswoman", "treasury"),
    ("Police in Nairobi fired tear gas. Spokesman Daniel Kiprop said one officer was hurt.", "Kiprop", "spokesman",
     "police"),
    ("The Coastal Rescue Service, a branch of the Chilean navy, found the boat.", "Coastal Rescue Service", None,
     "navy"),
    ("Chechnya's leader, Ruslan Dadayev, met the envoy.", "Dadayev", "leader", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role", "body"), TOLD, ids=[row[1] for row in TOLD])
def test_role_and_body(read: Read, text: str, name: str, role: str | None, body: str | None) -> None:
    who = read(text).at(name)
    bodies = [tie.to.name.lower() for tie in who.ties if tie.kind in BELONGING]
    if role is not None:
        assert role in (who.role or "").lower()
    if body is not None:
        assert any(body in one for one in (*bodies, (who.role or "").lower())), (bodies, who.role)


NOT_TOLD = [
    # an aide to somebody with an office has not that office, nor has a body's object its subject's spokesman
    ("An aide to the head of the Water Agency met President Pablo Quiroga.", "Quiroga", "head"),
    ("The wife of the director of the Border Service thanked Askar Bekov.", "Bekov", "director"),
    ("While the deputies listened to the president, Ilse Brandt went home.", "Ilse Brandt", "president"),
    ("Critics of the chairman of the board praised Tomasz Wolski.", "Wolski", "chairman"),
]


@pytest.mark.parametrize(("text", "name", "role"), NOT_TOLD, ids=[row[1] for row in NOT_TOLD])
def test_role_of_another(read: Read, text: str, name: str, role: str) -> None:
    assert role not in (read(text).at(name).role or "").lower()


def test_spokesman_of_one_of_two_bodies_is_nobodys(read: Read) -> None:
    text = "The army shelled the town. The Red Front fired back. Spokesman Adam Musa said two men died."
    assert not [tie for tie in read(text).at("Adam Musa").ties if tie.kind == "spokesperson for"]


def test_body_of_an_office_is_an_actor_of_its_own(read: Read) -> None:
    told = read("Spokesperson for the Ministry of Health Nomvula Khumalo denied the report.")
    assert sorted(a.name for a in told.actors) == ["Ministry of Health", "Nomvula Khumalo"]


def test_adjective_is_no_part_of_a_title(read: Read) -> None:
    assert read("The young Crown Prince Talal bin Nasser left.").at("Talal bin Nasser").role == "Crown Prince"


def test_kin_of_somebody_is_not_himself(read: Read) -> None:
    assert "father" not in (
        read("Peter Walsh left. A woman who married Walsh's father wept.").at("Peter Walsh").role or ""
    )


def test_body_called_the_agency_keeps_its_kind(read: Read) -> None:
    told = read("The Harbour Security Agency signed the deal. The agency said it would pay.")
    assert told.at("Harbour Security Agency").kind == "government"

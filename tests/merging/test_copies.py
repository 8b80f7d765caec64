from onrecord.merging.copies import find_copies, origins

LONG = " ".join(
    f"Sentence {word} tells that the {word} council of the valley met late and settled the price of {word} grain."
    for word in ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
)
OTHER = " ".join(
    f"A {word} boat left the harbour at dawn with its crew, the {word} harbour master wrote in his ledger that night."
    for word in ["red", "blue", "green", "white", "black", "yellow", "brown", "grey"]
)


def test_a_cut_copy_is_found_though_it_is_a_small_part():
    cut = LONG[: len(LONG) // 5]
    (copy,) = find_copies([LONG, OTHER, cut])
    assert (copy.one, copy.two) == (0, 2)
    assert copy.contained > 0.95


def test_a_week_parts_texts():
    assert find_copies([LONG, LONG], [10, 17])
    assert not find_copies([LONG, LONG], [10, 18])
    assert find_copies([LONG, LONG], [10, None])


def test_stock_phrases_and_short_texts_make_no_copies():
    assert not find_copies(["The council met on Monday."] * 2)
    assert not find_copies([LONG, OTHER])


def test_copies_of_copies_share_an_origin():
    copies = find_copies([LONG, OTHER, LONG[: len(LONG) // 2], LONG[: len(LONG) // 3]])
    assert origins(4, copies) == [[0, 2, 3], [1]]

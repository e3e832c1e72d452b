"""Targets: every percentage or count to be reached, with who and what.

The way of a target through the modules here, each of which is one step::

    lines that may hold a number; lists that are pledged     lines, lists, pledges
      -> the number in one of its printed forms             patterns, labels
      -> is it to be reached? what it counts; where it      things, wanted, stated,
         stands; was it reached, or is it a rule?           results, no_aims
      -> does the passage around it tell what was?          passages, headings
      -> does it only describe what another counts?         attributes
      =  the numbers of the plan                            numbers
      -> from where to where the clause goes                clauses, borders,
                                                            lead_ins, other_deeds
      -> is it a "trong đó" of the target before?           wholes
      -> its words, a bound and a deadline taken off        bounds, deadlines
      -> who, what, counted in what                         reading, dividing, run_in
      -> what the sentence said before                      sequence
      =  a record                                           extractor

``grammar`` (where the verb is), ``grades`` (titles, grades), ``nouns`` (what is counted) and ``deeds`` (is
it somebody or a deed?) know Vietnamese; their words are in the table ``target_words``, and
``places`` finds the ends of lines, sentences and clauses. Tables go another way
(``tables``), for there label and number have cells of their own and need no clause::

    lines with bars, tabs, gaps, or bars misread            grids
    lines of a cell each, empty ones lost                   stacks
    lines whose cells ran together                          run_on
      =  rows whose cells stand under heads                 grids.Grid
      -> what stands below a head: the year past, a unit,
         what is to be reached by when, notes               heads
      -> label and numbers of a row                         tables, cells
    rows over which no head was found                       headless
"""

from thidua.extract.targets.extractor import create, find_targets

__all__ = ["create", "find_targets"]

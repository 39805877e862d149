package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Burden;
import folkmoot.rhythm.Turn;
import folkmoot.round.Round;

/** What follows a convener's wish to open a round. */
public sealed interface Started {
  /** She is shown what would be posted. */
  record Form(StartForm form) implements Started {}

  /** She looks at what a member would see. */
  record Preview(AnswerForm form) implements Started {}

  /** It is open. */
  record Posted(Round round, Partnership partnership) implements Started {}

  /** It would be more than the partnership wants to ask of people in a month. */
  record OverBudget(Recipe recipe, StartCheck check, Burden burden) implements Started {}

  /** She is asked when it repeats, or shown the next dates. */
  record Repeat(RepeatForm form) implements Started {}

  /** It would repeat, and be more than the partnership wants to ask of people in a month. */
  record RepeatOver(RepeatForm.Plan plan) implements Started {}

  /** It repeats from now on. */
  record Repeats(Turn first) implements Started {}

  /** It is not opened. */
  record Refused(Refusal refusal) implements Started {}
}

package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.round.Round;

/** What follows a convener's wish to open a round. */
public sealed interface Started {
  /** She is shown what would be posted. */
  record Form(StartForm form) implements Started {}

  /** She looks at what a member would see. */
  record Preview(AnswerForm form) implements Started {}

  /** It is open. */
  record Posted(Round round, Partnership partnership) implements Started {}

  /** It is not opened. */
  record Refused(Refusal refusal) implements Started {}
}

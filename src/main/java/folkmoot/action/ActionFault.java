package folkmoot.action;

/** What keeps a form about an action from being taken. */
enum ActionFault {
  NO_WORDS,
  LONG_WORDS,
  /** Somebody who is not in the partnership. */
  NO_MEMBER,
  /** The person is of another organisation than the one chosen beside her. */
  OTHER_ORGANISATION,
  NO_DAY,
  PAST_DAY,
  FAR_DAY,
  LONG_SAID,
  /** Words of people without a result they are from. */
  SAID_ALONE,
  /** A day to look without a question to look at. */
  DAY_ALONE,
  PAST_LOOK,
  NO_OUTCOME,
  LONG_OUTCOME
}

package folkmoot.opera;

/** What somebody is told in one sentence after she pressed something. */
enum Said {
  JOINED,
  JOINED_LATER,
  LEFT,
  SECONDED,
  SAME_ORGANISATION,
  STRANGER,
  TOO_LATE,
  NOT_YET,
  NO_PAIR,
  NOT_IN,
  NO_WORDS,
  MOVED,
  MOVED_BEFORE,
  EXTENDED,
  PAUSED,
  GOES_ON,
  CANCELLED,
  NOT_CONVENING,
  OBJECTION_OPEN,
  OBJECTION_NOT_NOW
}

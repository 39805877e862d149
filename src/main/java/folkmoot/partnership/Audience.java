package folkmoot.partnership;

/** For whom a channel in which the weekly summary is read is. */
public enum Audience {
  /** People who take part: they read all of it. */
  MEMBERS,
  /** People who support the work from outside: they read a shorter one without anybody's words. */
  SPONSORS
}

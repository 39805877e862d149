package folkmoot.action;

import folkmoot.ids.PartnershipId;
import folkmoot.slack.FormValues;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * The window in which somebody suggests an action.
 *
 * @param slip what the window carries with it
 * @param entry what stands in it
 * @param choices what can be chosen
 * @param zone in which its day is meant
 * @param notes what she is told beside it
 */
record ActionForm(Slip slip, Entry entry, Choices choices, ZoneId zone, Set<Note> notes) {
  static final String WORDS = "words";
  static final String PERSON = "person";
  static final String ORGANISATION = "organisation";
  static final String DUE = "due";
  static final String CAUSE = "cause";
  static final String SAID = "said";
  static final String LOOK = "look";
  static final String LOOK_FROM = "look-from";

  ActionForm {
    notes = Set.copyOf(notes);
  }

  /**
   * Made when the window opens, so that a form sent twice makes one action.
   *
   * @param id of the action it will be
   * @param details whether it also asks what the action answers and what to look for
   * @param hinted whether she was shown a hint, which comes once
   */
  record Slip(PartnershipId partnership, String id, boolean details, boolean hinted) {
    static Slip read(String metadata) {
      String[] parts = metadata.split(" ");
      return new Slip(
          new PartnershipId(parts[0]),
          parts[1],
          Boolean.parseBoolean(parts[2]),
          Boolean.parseBoolean(parts[3]));
    }

    String metadata() {
      return partnership + " " + id + " " + details + " " + hinted;
    }

    Slip withDetails() {
      return new Slip(partnership, id, true, hinted);
    }

    Slip withHint() {
      return new Slip(partnership, id, details, true);
    }
  }

  /**
   * What stands in the fields, as it was typed or chosen; empty where nothing is.
   *
   * @param person her id in Slack
   * @param cause the round, and after a blank its item or theme
   * @param look a round and after a blank its item
   */
  record Entry(
      String words,
      String person,
      String organisation,
      String due,
      String cause,
      String said,
      String look,
      String lookFrom) {
    static final Entry EMPTY = new Entry("", "", "", "", "", "", "", "");

    static Entry read(FormValues values) {
      return new Entry(
          line(values, WORDS),
          one(values, PERSON),
          one(values, ORGANISATION),
          one(values, DUE),
          one(values, CAUSE),
          line(values, SAID),
          one(values, LOOK),
          one(values, LOOK_FROM));
    }

    private static String one(FormValues values, String block) {
      return values.one(block).orElse("");
    }

    private static String line(FormValues values, String block) {
      return values.one(block).map(Entry::line).orElse("");
    }

    /** On one line. */
    static String line(String typed) {
      return typed.strip().replaceAll("\\s+", " ");
    }

    Entry saying(String other) {
      return new Entry(other, person, organisation, due, cause, said, look, lookFrom);
    }

    Entry by(String day) {
      return new Entry(words, person, organisation, day, cause, said, look, lookFrom);
    }

    Entry with(String user) {
      return new Entry(words, user, organisation, due, cause, said, look, lookFrom);
    }

    Entry of(String other) {
      return new Entry(words, person, other, due, cause, said, look, lookFrom);
    }

    Entry answering(String result) {
      return new Entry(words, person, organisation, due, result, said, look, lookFrom);
    }
  }

  /** What she is told beside the form. */
  enum Note {
    /** She takes the first step towards what was agreed. */
    FIRST_STEP,
    /** Somebody has taken on the same before. */
    TAKEN,
    /** What she typed or chose began too long for the field. */
    SHORTENED,
    /** Mentions, links, addresses or numbers were taken out of a message. */
    CLEANED,
    /** The day she typed has passed. */
    PAST,
    /** Who was mentioned is not in the partnership. */
    STRANGER,
    /** It begins with who does it. */
    WHO,
    /** It is a question. */
    ASKS,
    /** It begins with a form that never ends. */
    GOING_ON,
    /** It begins with a thing. */
    THING;

    static Optional<Note> of(String words) {
      return VerbFirst.of(words).map(hint -> valueOf(hint.name()));
    }
  }
}

package folkmoot.digest;

import folkmoot.DigestPart.Fact;
import folkmoot.digest.Edition.Sheet;
import folkmoot.digest.Issue.Presses;
import folkmoot.digest.IssueStore.Place;
import folkmoot.digest.Pictures.Look;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Audience;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.ReadingChannel;
import folkmoot.store.Tx;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts a summary to all channels in which it is read, once for each week, and corrects it. */
final class Postings {
  private final Partnerships partnerships;
  private final Outbox outbox;
  private final Pictures pictures;

  Postings(Partnerships partnerships, Outbox outbox, Pictures pictures) {
    this.partnerships = partnerships;
    this.outbox = outbox;
    this.pictures = pictures;
  }

  /** Owes the summary to every channel, and notes that this week has its one. */
  void post(Tx tx, Edition edition) {
    Summary summary = edition.summary();
    IssueStore issues = new IssueStore(tx, summary.partnership().id());
    Look look = pictures.look(tx, summary.partnership().id());
    Set<Fact> facts = edition.facts();
    issues.add(
        new Issue(
            summary.week(),
            Useful.next(issues.latest(1)),
            summary.covered(),
            edition.form(),
            facts.contains(Fact.ANSWERS) || facts.contains(Fact.QUOTE),
            facts.contains(Fact.ACTION) || facts.contains(Fact.DECISION),
            new Presses(summary.asksUseful(), 0, 0),
            0));
    for (ReadingChannel reading : partnerships.reading(tx, summary.partnership())) {
      Sheet sheet = sheet(edition, reading);
      if (sheet != null) {
        issues.posted(summary.week(), new Place(reading, sheet.thread().size()));
        send(tx, new Letter(summary, reading, key(summary, reading), look), sheet);
      }
    }
    edition.parts().forEach(part -> part.posted().accept(tx));
  }

  /**
   * Puts this in place of what was posted: in the same messages where that is possible, else as a
   * new post that says what it is. Channels that read it only since then get none.
   */
  void correct(Tx tx, Correction correction) {
    Summary summary = correction.edited().summary();
    Look look = pictures.look(tx, summary.partnership().id());
    IssueStore issues = new IssueStore(tx, summary.partnership().id());
    issues.correctedOnceMore(summary.week());
    for (Place place : issues.places(summary.week())) {
      String key = key(summary, place.reading());
      boolean inPlace = outbox.canChange(tx, key);
      Sheet sheet = sheet(inPlace ? correction.edited() : correction.again(), place.reading());
      if (sheet == null) {
        continue;
      }
      if (inPlace) {
        Sheet whole = sheet.filledUp(place.messages(), correction.gone());
        edit(tx, new Letter(summary, place.reading(), key, look), place.messages(), whole);
        issues.messages(summary.week(), new Place(place.reading(), whole.thread().size()));
      } else {
        send(
            tx,
            new Letter(summary, place.reading(), key + ":again:" + correction.number(), look),
            sheet);
      }
    }
    correction.edited().parts().forEach(part -> part.posted().accept(tx));
  }

  /**
   * A correction.
   *
   * @param edited as it stands in place of the first
   * @param again as it is posted where the first cannot be changed
   * @param gone what a message says of which nothing is left
   * @param number the how manieth correction of this summary it is
   */
  record Correction(Edition edited, Edition again, Message gone, int number) {}

  private void edit(Tx tx, Letter letter, int before, Sheet sheet) {
    change(tx, letter.key(), sheet.post(), letter.look());
    for (int i = 0; i < sheet.thread().size(); i++) {
      String key = letter.key() + ":" + (i + 1);
      Message one = sheet.thread().get(i);
      if (i < before) {
        change(tx, key, one, letter.look());
      } else {
        outbox.reply(tx, outgoing(letter, key, one), letter.key());
      }
    }
  }

  private void change(Tx tx, String key, Message message, Look look) {
    if (Pictures.drawn(message, look)) {
      outbox.updatePictured(tx, key, () -> message);
    } else {
      outbox.update(tx, key, () -> message);
    }
  }

  /** What goes to one channel, the key by which it is known, and how its charts are shown. */
  private record Letter(Summary summary, ReadingChannel reading, String key, Look look) {}

  private void send(Tx tx, Letter letter, Sheet sheet) {
    outbox.post(tx, outgoing(letter, letter.key(), sheet.post()));
    int number = 0;
    for (Message more : sheet.thread()) {
      String key = letter.key() + ":" + ++number;
      outbox.reply(tx, outgoing(letter, key, more), letter.key());
    }
  }

  private static Outgoing outgoing(Letter letter, String key, Message message) {
    return new Outgoing(
        key,
        letter.summary().partnership().installation(),
        new Recipient.Channel(letter.reading().channel()),
        () -> message,
        letter.summary().made(),
        Pictures.drawn(message, letter.look()));
  }

  private static @Nullable Sheet sheet(Edition edition, ReadingChannel reading) {
    return reading.audience() == Audience.MEMBERS ? edition.members() : edition.sponsors();
  }

  /** Names partnership, channel and week, so that there is never a second one. */
  static String key(Summary summary, ReadingChannel reading) {
    return "digest:"
        + summary.partnership().id()
        + ":"
        + reading.channel()
        + ":"
        + summary.week().label();
  }
}

package folkmoot.asking;

import folkmoot.calendar.Calendars;
import folkmoot.draft.Drafts;
import folkmoot.ids.Ids;
import folkmoot.outbox.Outbox;
import folkmoot.partnership.Partnerships;
import folkmoot.record.PublicRecord;
import folkmoot.rhythm.Orders;
import folkmoot.round.Answers;
import folkmoot.round.Rounds;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import java.time.InstantSource;

/** What a feature that asks people needs of the house. */
public record Tools(
    Database database,
    Partnerships partnerships,
    Rounds rounds,
    Answers answers,
    Drafts drafts,
    PublicRecord record,
    Orders orders,
    Calendars calendars,
    Outbox outbox,
    Texts texts,
    Ids ids,
    InstantSource clock) {

  /** What the channel's posts about rounds need. */
  public RoundPosts.Needs posts() {
    return new RoundPosts.Needs(partnerships, drafts, outbox, texts, clock);
  }
}

package folkmoot.asking;

import folkmoot.calendar.Calendars;
import folkmoot.draft.Drafts;
import folkmoot.ids.Ids;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Outbox;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.Scene;
import folkmoot.prompt.Prompts;
import folkmoot.record.PublicRecord;
import folkmoot.rhythm.Orders;
import folkmoot.round.Answers;
import folkmoot.round.Rounds;
import folkmoot.slack.Actor;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

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
    Prompts prompts,
    Outbox outbox,
    Texts texts,
    Ids ids,
    InstantSource clock) {

  /** Does something for a convener, in one transaction; empty for anybody else. */
  public <T> Optional<T> convening(
      Actor actor, PartnershipId partnership, BiFunction<Tx, Scene, T> act) {
    return database.transact(
        tx ->
            partnerships
                .scene(tx, actor, partnership)
                .filter(Scene::convenes)
                .map(scene -> act.apply(tx, scene)));
  }

  /** What the channel's posts about rounds need. */
  public RoundPosts.Needs posts() {
    return new RoundPosts.Needs(partnerships, drafts, outbox, texts, clock);
  }
}

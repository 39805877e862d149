package folkmoot.listening;

import folkmoot.asking.Manner;
import folkmoot.asking.PostedKind;
import folkmoot.asking.RoundPosts;
import folkmoot.asking.VoiceViews;
import folkmoot.outbox.Message;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.record.Themes;
import folkmoot.round.Round;
import folkmoot.round.RoundKind;
import folkmoot.store.Tx;

/** Open questions: their words wait where themes were found, and are posted at once where not. */
final class ListeningKind implements RoundKind {
  private final Manner manner;
  private final RoundKind posted;
  private final RoundPosts posts;
  private final RoundPosts.Needs needs;
  private final Waiting waiting;

  ListeningKind(RoundPosts.Needs needs, Waiting waiting) {
    this.manner = OpenQuestion.manner(needs.texts());
    this.posted =
        new PostedKind(
            manner,
            (round, partnership, members) -> VoiceViews.result(round, members, needs.texts()),
            needs);
    this.posts = new RoundPosts(needs);
    this.needs = needs;
    this.waiting = waiting;
  }

  @Override
  public String name() {
    return posted.name();
  }

  @Override
  public boolean isInstrument() {
    return posted.isInstrument();
  }

  @Override
  public int seconds() {
    return posted.seconds();
  }

  @Override
  public boolean findsThemes() {
    return true;
  }

  @Override
  public void announce(Tx tx, Audited<PublishedRound> result) {
    if (!Themes.isHeld(tx, result.value().facts().id())) {
      posted.announce(tx, result);
      return;
    }
    needs.drafts().dropSheets(tx, result.value().facts().id());
    posts.closed(tx, manner, result);
    waiting.begin(tx, result);
  }

  @Override
  public void tooFew(Tx tx, Round round) {
    posted.tooFew(tx, round);
  }

  @Override
  public void cancelled(Tx tx, Round round) {
    posted.cancelled(tx, round);
  }

  @Override
  public void turnoutChanged(Tx tx, Round round) {
    posted.turnoutChanged(tx, round);
  }

  @Override
  public Message reminder(Tx tx, Round round) {
    return posted.reminder(tx, round);
  }
}

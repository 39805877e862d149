package folkmoot.heard;

import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about words of people we serve. */
final class HeardListeners {
  private final Hearing hearing;
  private final Listing listing;
  private final Texts texts;

  HeardListeners(Hearing hearing, Listing listing, Texts texts) {
    this.hearing = hearing;
    this.listing = listing;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(HeardViews.SUBMIT, sent -> HeardViews.answer(hearing.send(sent), texts));
    on.click(
        HeardViews.BACK,
        click -> HeardViews.back(hearing.takeBack(click.actor(), click.value()), texts));
    on.click(HeardListViews.READ, click -> HeardListViews.opened(listing.turn(click), texts));
    on.click(HeardListViews.EARLIER, click -> HeardListViews.turned(listing.turn(click), texts));
    on.click(HeardListViews.LATER, click -> HeardListViews.turned(listing.turn(click), texts));
    on.click(HeardListViews.OUT, click -> HeardListViews.reason(listing.toTakeOut(click), texts));
    on.submit(
        HeardListViews.TAKE_OUT, sent -> HeardListViews.takenOut(listing.takeOut(sent), texts));
  }
}

package folkmoot.digest;

import folkmoot.slack.Interactions;

/** What comes from Slack about the weekly summary. */
final class DigestListeners {
  private final Desk desk;
  private final Readers readers;
  private final Silences silences;
  private final InTheWay way;

  DigestListeners(Desk desk, Readers readers, Silences silences, InTheWay way) {
    this.desk = desk;
    this.readers = readers;
    this.silences = silences;
    this.way = way;
  }

  void listen(Interactions on) {
    on.click(DeskViews.PREVIEW, c -> desk.pressed(c.actor(), c.value(), desk::preview));
    on.click(DeskViews.NOW, c -> desk.pressed(c.actor(), c.value(), desk::askNow));
    on.submit(DeskViews.NOW, s -> desk.pressed(s.actor(), s.metadata(), desk::postNow));
    on.click(DeskViews.AGAIN, c -> desk.pressed(c.actor(), c.value(), desk::askAgain));
    on.submit(DeskViews.AGAIN, s -> desk.pressed(s.actor(), s.metadata(), desk::correct));
    pausing(on);
    on.click(
        DeskViews.CHANNELS,
        c -> desk.pressed(c.actor(), c.value(), (tx, who) -> readers.form(tx, who, c.actor())));
    on.submit(ReaderViews.CALLBACK, readers::save);
    on.click(DigestViews.USEFUL, c -> desk.useful(c.actor(), c.value(), true));
    on.click(DigestViews.NOT_USEFUL, c -> desk.useful(c.actor(), c.value(), false));
  }

  private void pausing(Interactions on) {
    pause(on, DeskViews.PAUSE, true);
    pause(on, DeskViews.RESUME, false);
    on.click(
        DeskViews.PAUSE_IT,
        c -> desk.pressed(c.actor(), c.value(), (tx, who) -> desk.paused(tx, who, true)));
    on.click(DeskViews.LEAVE, silences::leave);
    on.click(DeskViews.GO_ON, way::goOn);
  }

  private void pause(Interactions on, String action, boolean paused) {
    on.click(
        action,
        c -> desk.pressed(c.actor(), c.value(), (tx, who) -> desk.pausedHere(tx, who, paused)));
  }
}

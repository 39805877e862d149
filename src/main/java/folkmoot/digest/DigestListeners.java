package folkmoot.digest;

import folkmoot.slack.Interactions;

/** What comes from Slack about the weekly summary. */
final class DigestListeners {
  private final Desk desk;
  private final Readers readers;
  private final Usefulness usefulness;
  private final Asked asked;

  /** What conveners and members are asked about it. */
  record Asked(Silences silences, InTheWay way) {}

  DigestListeners(Desk desk, Readers readers, Usefulness usefulness, Asked asked) {
    this.desk = desk;
    this.readers = readers;
    this.usefulness = usefulness;
    this.asked = asked;
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
    on.click(DigestViews.USEFUL, c -> usefulness.pressed(c.actor(), c.value(), true));
    on.click(DigestViews.NOT_USEFUL, c -> usefulness.pressed(c.actor(), c.value(), false));
  }

  private void pausing(Interactions on) {
    pause(on, DeskViews.PAUSE, true);
    pause(on, DeskViews.RESUME, false);
    picture(on, DeskViews.PICTURES, true);
    picture(on, DeskViews.CHARTS, false);
    on.click(
        SilenceViews.PAUSE_IT,
        c -> desk.pressed(c.actor(), c.value(), (tx, who) -> desk.paused(tx, who, true)));
    on.click(SilenceViews.LEAVE, asked.silences()::leave);
    on.click(DeskViews.GO_ON, asked.way()::goOn);
  }

  private void picture(Interactions on, String action, boolean pictures) {
    on.click(
        action,
        c -> desk.pressed(c.actor(), c.value(), (tx, who) -> desk.pictured(tx, who, pictures)));
  }

  private void pause(Interactions on, String action, boolean paused) {
    on.click(
        action,
        c -> desk.pressed(c.actor(), c.value(), (tx, who) -> desk.pausedHere(tx, who, paused)));
  }
}

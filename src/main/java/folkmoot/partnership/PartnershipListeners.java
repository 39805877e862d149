package folkmoot.partnership;

import folkmoot.Verb;
import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.slack.Interactions;
import folkmoot.slack.Submission;
import folkmoot.text.Texts;

/** What Slack says about channels and their people, and what somebody asks about setting up. */
final class PartnershipListeners {
  private final Arrivals arrivals;
  private final Desk desk;
  private final Texts texts;

  PartnershipListeners(Arrivals arrivals, Desk desk, Texts texts) {
    this.arrivals = arrivals;
    this.desk = desk;
    this.texts = texts;
  }

  /** The use cases people ask for. */
  record Desk(Setup setup, Moving moving, Conveners conveners, FirstSteps firstSteps) {}

  void listen(Interactions on) {
    on.joined(arrivals::joined);
    on.left(arrivals::left);
    on.channelIdChanged(arrivals::moved);
    on.channelChanged(arrivals::changed);
    on.submit(SetupViews.CALLBACK, this::save);
    on.click(FirstViews.SET_UP, this::pressedSetUp);
    on.click(MovingViews.GO_ON, this::goOn);
    on.click(MovingViews.ANEW, this::anew);
  }

  Answer setUp(Verb.Request request) {
    return SetupReplyViews.start(desk.setup().start(request.actor(), request.channel()), texts);
  }

  private Answer save(Submission form) {
    ChannelId channel = new ChannelId(form.metadata());
    Setup.Outcome outcome =
        desk.setup().save(form.actor(), channel, SetupChoice.read(form.values()));
    return SetupReplyViews.saved(outcome, desk.firstSteps().after(form.actor(), outcome), texts);
  }

  private Answer pressedSetUp(Click click) {
    Setup.Start start = desk.setup().start(click.actor(), new ChannelId(click.value()));
    return SetupReplyViews.pressed(start, click, texts);
  }

  private Answer goOn(Click click) {
    String[] value = click.value().split(" ", 2);
    ChannelId channel = new ChannelId(value[value.length - 1]);
    return new Answer.Update(
        MovingViews.wentOn(
            desk.moving().goOn(click.actor(), new PartnershipId(value[0]), channel), texts));
  }

  private Answer anew(Click click) {
    Setup.Start start = desk.setup().anew(click.actor(), new ChannelId(click.value()));
    return SetupReplyViews.pressed(start, click, texts);
  }

  Answer convener(Verb.Request request) {
    Conveners.Outcome outcome =
        desk.conveners()
            .typed(request.here(), request.arguments().rest(), request.arguments().userIds());
    return new Answer.Whisper(PartnershipViews.conveners(outcome, texts));
  }

  Answer hub(Verb.Request request) {
    Partnership partnership = request.here().partnership();
    desk.conveners().postHub(partnership);
    return new Answer.Whisper(PartnershipViews.hubPosted(partnership, texts));
  }
}

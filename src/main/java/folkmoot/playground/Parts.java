package folkmoot.playground;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The parts of a playground, put together. */
final class Parts {
  /**
   * What Slack itself does not let one choose.
   *
   * @param patience how long an acknowledgement may take
   * @param answers what the simulated members think, as {@link AnswerBank} reads it
   */
  record Nature(Duration patience, String answers) {
    static Nature ofSlack() {
      return new Nature(Duration.ofSeconds(3), AnswerBank.sample());
    }
  }

  final World world;
  final OAuth oauth;
  final Sockets sockets;
  final Deliveries deliveries;
  final ResponseUrls responses;
  final StateFile stateFile;
  final Drive drive;
  final Stage stage;
  final ClockWalk clockWalk;
  final WebApi webApi;
  final FileRoutes files;
  final ControlApi control;
  final PageRoutes page;
  final Live live;
  final TheApp theApp;
  private final Runnable keep;

  /**
   * Puts a playground together and puts it into the state it kept.
   *
   * @param address where the playground listens, known once it does
   */
  Parts(Playground.Settings settings, PlaygroundClock clock, Nature nature, Supplier<URI> address) {
    Sample sample = Sample.load();
    world = World.of(sample, clock);
    if (settings.client() != null) {
      world.channels().leaveAll(world.app().botUser());
    }
    world.uploads().reachedAt(address);
    files = new FileRoutes(world);
    theApp = world.theApp();
    Traffic traffic = new Traffic();
    Faults faults = new Faults();
    sockets = new Sockets(address, world.app().appId());
    Granted granted = new Granted(theApp);
    ReplyHeaders headers = new ReplyHeaders(clock, granted);
    Signature signature = new Signature(settings.signingSecret());
    deliveries =
        new Deliveries(
            new Deliveries.Link(
                signature,
                clock,
                settings.realTime(),
                nature.patience(),
                settings.appToken() == null ? null : sockets),
            traffic);
    deliveries.target(settings.requestUrl());
    Events events = new Events(deliveries, clock);
    stateFile = new StateFile(world, events, settings.stateFile());
    stateFile.load();
    if (settings.client() == null) {
      world.directory().installs().install(world.app().team(), settings.botToken());
    }
    live = new Live(clock);
    keep =
        () -> {
          stateFile.save();
          live.changed();
        };
    drive = new Drive(clock, events, keep);
    oauth = new OAuth(world, granted, settings.client(), keep);
    Triggers triggers = new Triggers(clock, world.ids());
    responses = new ResponseUrls(world);
    UnaryOperator<String> responseAddress =
        id -> address.get().resolve("/playground/response/" + id).toString();
    Answered answered = new Answered();
    Gestures gestures =
        new Gestures(
            world, new Gestures.Line(deliveries, triggers, responses, responseAddress, answered));
    Others others = new Others(world, gestures, answered, new AnswerBank(nature.answers()));
    stage = new Stage(world, gestures, others, drive);
    clockWalk = new ClockWalk(world, drive, traffic);
    webApi =
        new WebApi(
            new WebApi.Tokens(settings.appToken()),
            new WebApi.Wire(world, triggers, sockets, faults, headers, traffic, granted, keep),
            oauth);
    Talk talk = new Talk(world, drive);
    Week week = new Week(world, sample.story(), stage, clockWalk, drive);
    FrameActs frame =
        new FrameActs(world, sample.story(), new FrameActs.Cast(stage, talk, clockWalk, week));
    page =
        new PageRoutes(
            world,
            new Page(world, sample.story(), traffic),
            new PageRoutes.Backstage(stage, frame, live, stateFile::save));
    control =
        new ControlApi(
            world,
            stage,
            new ControlApi.Backstage(
                new ChannelActs(world, drive), talk, clockWalk, faults, sockets, headers, traffic));
  }

  /** Keeps what is new, and has the open pages look at it. */
  void changed() {
    keep.run();
  }
}

package folkmoot.playground;

/** All that the playground knows, in one place for those who serve it over the wire. */
record World(
    Directory directory,
    Channels channels,
    Messages messages,
    Views views,
    SlackIds ids,
    PlaygroundClock clock,
    TheApp theApp,
    Reads reads,
    Guide guide,
    Uploads uploads) {

  static World of(Sample sample, PlaygroundClock clock) {
    SlackIds ids = new SlackIds();
    Channels channels = new Channels(sample.directory(), sample.channels());
    return new World(
        sample.directory(),
        channels,
        new Messages(),
        new Views(ids),
        ids,
        clock,
        new TheApp(),
        new Reads(),
        new Guide(),
        new Uploads());
  }

  AppIdentity app() {
    return directory.app();
  }

  String ts() {
    return ids.ts(clock.instant());
  }
}

package folkmoot.playground;

import java.util.List;

/**
 * What somebody new could try first.
 *
 * @param closes whether there is anything that could close
 */
record GuideCard(List<Line> lines, boolean complete, boolean closes) {

  /**
   * One thing to try.
   *
   * @param href where it is done, in place and as the person who does it
   */
  record Line(Guide.Step step, boolean done, String href) {}

  static GuideCard of(World world, Sample.Story story, Looking looking) {
    Person asks = world.directory().named(story.as()).orElse(looking.person());
    Person answers = world.directory().named(story.answers()).orElse(looking.person());
    String place = world.channels().named(story.channel()).map(Channel::id).orElse(looking.place());
    return new GuideCard(
        List.of(
            line(world, Guide.Step.ASK, looking.at(place).as(asks).drafting(story.opening())),
            line(world, Guide.Step.ANSWER, looking.at(place).as(answers).latest()),
            line(world, Guide.Step.READ, looking.at(place).latest())),
        world.guide().complete(),
        world.theApp().moment(0, world.clock().instant()).isPresent());
  }

  private static Line line(World world, Guide.Step step, String href) {
    return new Line(step, world.guide().has(step), href);
  }

  boolean done(int number) {
    return lines.get(number).done();
  }

  String href(int number) {
    return lines.get(number).href();
  }
}

package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireLimits.inHome;
import static folkmoot.playground.wire.WireLimits.inMessage;
import static folkmoot.playground.wire.WireLimits.inModal;
import static folkmoot.playground.wire.WireLimits.many;
import static folkmoot.playground.wire.WireLimits.x;

import folkmoot.playground.wire.WireLimits.Limit;
import java.util.List;

/** Limits of charts. */
final class ChartLimits {
  private static final String DIVIDER = "{'type':'divider'}";

  private ChartLimits() {}

  static List<Limit> all() {
    return List.of(
        inModal("no chart in modals", DIVIDER, bars(1, 1, ""), ""),
        inHome("no chart in Home tabs", DIVIDER, bars(1, 1, ""), ""),
        inMessage("chart title", titled(50), titled(51), "/title"),
        chart("series", bars(6, 1, ""), bars(7, 1, ""), "/series"),
        chart("no series", bars(1, 1, ""), bars(0, 1, ""), "/series"),
        inMessage(
            "chart kind",
            bars(1, 1, ""),
            bars(1, 1, "").replace("'bar'", "'radar'"),
            "/chart/type"),
        chart(
            "x axis title",
            bars(1, 1, axis("x", 50)),
            bars(1, 1, axis("x", 51)),
            "/axis_config/x_label"),
        chart(
            "y axis title",
            bars(1, 1, axis("y", 50)),
            bars(1, 1, axis("y", 51)),
            "/axis_config/y_label"),
        chart("series name", series(name(x(20))), series(name(x(21))), "/series/0/name"),
        chart(
            "series names differ",
            series(name("a") + "," + name("b")),
            series(name("a") + "," + name("a")),
            "/series/1/name"),
        chart(
            "a point for each category",
            series(named("c0")),
            series(named("c1")),
            "/series/0/data"),
        chart(
            "value is a number",
            series(name("a")),
            series(name("a").replace("'value':1", "'value':'1'")),
            "/series/0/data/0/value"),
        chart("segments", pie(6, 1, "1"), pie(7, 1, "1"), "/segments"),
        chart("no segments", pie(1, 1, "1"), pie(0, 1, "1"), "/segments"),
        chart("segment label", pie(1, 20, "1"), pie(1, 21, "1"), "/segments/0/label"),
        chart("segment above zero", pie(1, 1, "0.1"), pie(1, 1, "0"), "/segments/0/value"),
        chart(
            "categories differ",
            series(name("a")),
            series(name("a")).replace("['c0']", "['c0','c0']"),
            "/axis_config/categories"));
  }

  private static Limit chart(String name, String taken, String refused, String pointer) {
    return inMessage("chart: " + name, taken, refused, "/chart" + pointer);
  }

  private static String visual(String title, String chart) {
    return "{'type':'data_visualization','title':'" + title + "','chart':" + chart + "}";
  }

  private static String titled(int characters) {
    return visual(x(characters), "{'type':'pie','segments':[{'label':'a','value':1}]}");
  }

  /** A bar chart of so many series, with so many points in each. */
  static String bars(int series, int points, String moreAxis) {
    String data = many(points, i -> "{'label':'c" + i + "','value':1}");
    String all = many(series, i -> "{'name':'s" + i + "','data':[" + data + "]}");
    String categories = many(points, i -> "'c" + i + "'");
    return visual(
        "a",
        "{'type':'bar','series':[%s],'axis_config':{'categories':[%s]%s}}"
            .formatted(all, categories, moreAxis));
  }

  private static String axis(String letter, int characters) {
    return ",'" + letter + "_label':'" + x(characters) + "'";
  }

  private static String name(String name) {
    return "{'name':'" + name + "','data':[{'label':'c0','value':1}]}";
  }

  private static String named(String label) {
    return "{'name':'a','data':[{'label':'" + label + "','value':1}]}";
  }

  private static String series(String series) {
    return visual(
        "a", "{'type':'line','series':[" + series + "],'axis_config':{'categories':['c0']}}");
  }

  private static String pie(int segments, int label, String value) {
    String segment = "{'label':'" + x(label) + "','value':" + value + "}";
    return visual("a", "{'type':'pie','segments':[" + many(segments, i -> segment) + "]}");
  }
}

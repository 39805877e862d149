package folkmoot.playground;

import static folkmoot.playground.ChartDrawing.LETTER;
import static folkmoot.playground.ChartDrawing.LINE;
import static folkmoot.playground.ChartDrawing.number;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of categories below the axis of a chart: across where each has room for its longest
 * word, else from bottom to top, so that none runs into its neighbour.
 *
 * @param left where the first category begins
 * @param room how wide each is
 * @param floor where the axis lies
 */
record ChartLabels(List<String> names, double left, double room, double floor) {
  List<ChartDrawing.Words> words() {
    List<ChartDrawing.Words> words = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double middle = left + room * (i + 0.5);
      if (areAcross()) {
        double y = floor + 4;
        for (String line : wrapped(names.get(i))) {
          y += LINE;
          words.add(new ChartDrawing.Words(number(middle), number(y), "middle", line));
        }
      } else {
        // Turned by a quarter, what lay across runs up.
        String down = number(-floor - 8);
        words.add(new ChartDrawing.Words(down, number(middle + 4), "end up", names.get(i)));
      }
    }
    return words;
  }

  /** How much room they take below the axis. */
  int deep() {
    if (areAcross()) {
      return 12 + LINE * names.stream().mapToInt(name -> wrapped(name).size()).max().orElse(1);
    }
    return 12 + (int) (names.stream().mapToInt(String::length).max().orElse(0) * LETTER);
  }

  private boolean areAcross() {
    return names.stream()
        .flatMap(name -> wrapped(name).stream())
        .allMatch(line -> (line.length() - 1) * LETTER < room);
  }

  /** A name on as few lines as its width allows. */
  private List<String> wrapped(String name) {
    int letters = (int) (room / LETTER);
    List<String> lines = new ArrayList<>();
    for (String word : name.split(" ")) {
      int last = lines.size() - 1;
      if (last >= 0 && lines.get(last).length() + 1 + word.length() <= letters) {
        lines.set(last, lines.get(last) + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}

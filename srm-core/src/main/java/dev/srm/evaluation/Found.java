package dev.srm.evaluation;

import dev.srm.resource.Value;
import java.util.List;

/**
 * One value that a path leads to.
 *
 * @param path the path taken, with indexes where a list has several elements
 * @param value the value; {@link Value.Null} when it is absent under the conditions
 * @param under the undecided template conditions it depends on, {@code IsProd is false}
 * @param whole whether the path ends here; otherwise the value is unknown and the path goes on in
 *     it
 */
record Found(String path, Value value, List<String> under, boolean whole) {

  Found(String path, Value value, List<String> under) {
    this(path, value, under, true);
  }

  Found {
    under = List.copyOf(under);
  }
}

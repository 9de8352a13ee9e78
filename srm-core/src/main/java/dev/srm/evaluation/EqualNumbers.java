package dev.srm.evaluation;

import dev.srm.resource.Resource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs by number what a local value hides: {@code local.ids[count.index]}. */
final class EqualNumbers {

  private EqualNumbers() {}

  /**
   * Returns the one of several resources that has the number of who refers to it, if all are
   * instances of one resource; all of them otherwise.
   *
   * @param possible what may be meant
   * @param position how the address of the counterpart ends, {@code [2]}; null when nothing counts
   */
  static List<Resource> among(Collection<Resource> possible, @Nullable String position) {
    List<Resource> all = List.copyOf(possible);
    if (position == null || all.stream().map(EqualNumbers::stem).distinct().count() != 1) {
      return all;
    }
    String address = stem(all.get(0)) + position;
    List<Resource> counterpart =
        all.stream().filter(one -> one.address().text().equals(address)).toList();
    return counterpart.isEmpty() ? all : counterpart;
  }

  private static String stem(Resource resource) {
    String address = resource.address().text();
    int key = address.lastIndexOf('[');
    return key < 0 ? address : address.substring(0, key);
  }
}

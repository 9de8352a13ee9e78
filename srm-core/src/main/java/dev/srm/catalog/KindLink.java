package dev.srm.catalog;

import java.util.List;
import java.util.Map;

/**
 * An attribute by which resources of one kind point at resources of another.
 *
 * @param path the attribute that names the other resource
 * @param to the kind it names, {@code service.kind}
 * @param shown where hashicorp/aws shows in the other resource what this one configures
 */
public record KindLink(Spelling path, String to, List<Shown> shown) {

  /** Copies the list. */
  public KindLink {
    shown = List.copyOf(shown);
  }

  /**
   * An attribute of the other resource that the provider reads back from AWS.
   *
   * @param attribute the attribute, all of it unless there is an element
   * @param element which part of a list this resource makes: attributes of an element with those of
   *     this resource that they show; an empty name stands for the element itself
   * @param when what this resource has to say for it, as text by attribute
   */
  public record Shown(String attribute, Map<String, String> element, Map<String, String> when) {

    /** Copies the maps. */
    public Shown {
      element = Map.copyOf(element);
      when = Map.copyOf(when);
    }
  }
}

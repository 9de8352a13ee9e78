package dev.srm.catalogfile;

import dev.srm.tree.FileProblem;
import java.util.List;

/** Something that every service of the catalog keeps to. */
@FunctionalInterface
interface ContractRule {

  /** Returns where a service breaks the rule and what its author has to do. */
  List<FileProblem> problems(ServiceSource service);
}

package dev.kith.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * One turn of one engine.
 *
 * @param engine whose turn, as the tables call it
 * @param benchmark the class and the method that JMH runs
 * @param threads how many threads run it; 0 where the benchmark says
 * @param parameters what it is told, besides the engine and the directory
 * @param figures what is taken from the result
 */
record Trial(String engine, String benchmark, int threads, Map<String, String> parameters, List<Figure> figures) {}

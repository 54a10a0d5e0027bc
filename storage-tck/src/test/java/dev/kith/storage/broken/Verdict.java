package dev.kith.storage.broken;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.kith.storage.tck.StorageFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the contract says of a store. */
final class Verdict implements TestExecutionListener {

    private static final Pattern RULE = Pattern.compile("([A-Z]+[0-9]+) .*");

    private final SortedSet<String> broken = new TreeSet<>();
    private final SortedSet<String> kept = new TreeSet<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<String> failedWithoutRule = new ArrayList<>();
    private TestPlan plan;

    private Verdict() {}

    static Verdict on(Supplier<StorageFixture> store) {
        return on(store, GuardedContract.class, "junit-jupiter");
    }

    /** Runs the comparison with the reference store. */
    static Verdict ofTheModelOn(Supplier<StorageFixture> store) {
        return on(store, GuardedModel.class, "jqwik");
    }

    private static Verdict on(Supplier<StorageFixture> store, Class<?> tests, String engine) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .filters(EngineFilter.includeEngines(engine))
                // To the listener, which keeps it: a failure is what is wanted
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        Verdict verdict = new Verdict();
        GuardedContract.STORE.set(store);
        try {
            LauncherFactory.create().execute(request, verdict);
        } finally {
            GuardedContract.STORE.remove();
        }
        return verdict;
    }

    /** The rules of which a test failed. */
    SortedSet<String> broken() {
        return broken;
    }

    /** The rules all of whose tests passed. */
    SortedSet<String> kept() {
        SortedSet<String> all = new TreeSet<>(kept);
        all.removeAll(broken);
        return all;
    }

    /** Tests that were skipped or aborted, and failures outside any rule. */
    List<String> unaccounted() {
        List<String> all = new ArrayList<>(passedOver);
        all.addAll(failedWithoutRule);
        return all;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        passedOver.add("skipped: " + test.getUniqueId());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String rule = rule(test);
        switch (result.getStatus()) {
            case ABORTED -> passedOver.add("aborted: " + test.getUniqueId());
            case FAILED ->
                (rule.isEmpty() ? failedWithoutRule : broken).add(rule.isEmpty() ? test.getUniqueId() : rule);
            case SUCCESSFUL -> {
                if (!rule.isEmpty()) {
                    kept.add(rule);
                }
            }
        }
    }

    private String rule(TestIdentifier test) {
        TestIdentifier cited = test;
        while (cited != null) {
            Matcher matcher = RULE.matcher(cited.getDisplayName());
            if (matcher.matches()) {
                return matcher.group(1);
            }
            cited = plan.getParent(cited).orElse(null);
        }
        return "";
    }
}

package learnkafka.learn.run;

/** Loads a lesson's own classes, and none of a learner's. */
class PristineLoader extends ClassLoader {

    private final Pristine pristine;

    PristineLoader(Pristine pristine) {
        super(PristineLoader.class.getClassLoader());
        this.pristine = pristine;
    }

    /** Prefer the lesson's own classes: whatever lies on the class path of the kit under their names does not count. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!pristine.classes().containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = pristine.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}

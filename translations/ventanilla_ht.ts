<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_HT" sourcelanguage="es_CL">
<context>
    <name>Board</name>
    <message>
        <source>Paso %1</source>
        <translation>Etap %1</translation>
    </message>
    <message>
        <source>Paso %1: %2</source>
        <translation>Etap %1: %2</translation>
    </message>
    <message>
        <source>Pantalla %1</source>
        <translation>Ekran %1</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>quién revisó esta traducción</source>
        <translation>nadie</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>%1: está vacío.</source>
        <translation>%1: li vid.</translation>
    </message>
    <message>
        <source>%1: dice %2.</source>
        <translation>%1: li di %2.</translation>
    </message>
    <message>
        <source>Opción %1 de %2</source>
        <translation>Chwa %1 sou %2</translation>
    </message>
    <message>
        <source>Está elegida.</source>
        <translation>Ou chwazi li.</translation>
    </message>
    <message>
        <source>Botón: %1.</source>
        <translation>Bouton: %1.</translation>
    </message>
    <message>
        <source>Está escrito, y no se lee en voz alta.</source>
        <translation>Li ekri, epi nou pa li l awotvwa.</translation>
    </message>
    <message>
        <source>%1: está escrito.</source>
        <translation>%1: li ekri.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Qué debo hacer ahora</source>
        <translation>Kisa pou fè</translation>
    </message>
</context>
<context>
    <name>controls::ComunaChooser</name>
    <message>
        <source>No hay una comuna que empiece así.</source>
        <translation>Pa gen komin ki kòmanse konsa.</translation>
    </message>
    <message>
        <source>Otra comuna</source>
        <translation>Lòt komin</translation>
    </message>
    <message>
        <source>Ver lista</source>
        <translation>Wè lis la</translation>
    </message>
</context>
<context>
    <name>controls::DateChooser</name>
    <message>
        <source>Hoy</source>
        <translation>Jodi a</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Yè</translation>
    </message>
    <message>
        <source>Mañana</source>
        <translation>Demen</translation>
    </message>
    <message>
        <source>Otro día</source>
        <translation>Yon lòt jou</translation>
    </message>
    <message>
        <source>No recuerdo bien</source>
        <translation>Mwen pa sonje byen</translation>
    </message>
    <message>
        <source>¿En qué año?</source>
        <translation>Nan ki ane?</translation>
    </message>
    <message>
        <source>¿En qué mes?</source>
        <translation>Nan ki mwa?</translation>
    </message>
    <message>
        <source>¿Qué día de %1?</source>
        <translation>Ki jou nan %1?</translation>
    </message>
</context>
<context>
    <name>controls::ErrorSummary</name>
    <message>
        <source>Falta algo.</source>
        <translation>Yon bagay manke.</translation>
    </message>
</context>
<context>
    <name>controls::Key</name>
    <message>
        <source>La tecla que sigue</source>
        <translation>Touch ki vin apre a</translation>
    </message>
</context>
<context>
    <name>controls::Keyboard</name>
    <message>
        <source>Teclado</source>
        <translation>Klavye</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Efase</translation>
    </message>
    <message>
        <source>Cambiar la última letra entre mayúscula y minúscula</source>
        <translation>Chanje dènye lèt la ant majiskil ak miniskil</translation>
    </message>
    <message>
        <source>Letras</source>
        <translation>Lèt</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Chif</translation>
    </message>
    <message>
        <source>Teclas en orden alfabético</source>
        <translation>Touch yo nan lòd alfabè</translation>
    </message>
    <message>
        <source>Teclas como en un computador</source>
        <translation>Touch yo tankou sou òdinatè</translation>
    </message>
    <message>
        <source>Espacio</source>
        <translation>Espas</translation>
    </message>
    <message>
        <source>eñe</source>
        <translation>enye</translation>
    </message>
    <message>
        <source>a con tilde</source>
        <translation>a ak aksan</translation>
    </message>
    <message>
        <source>e con tilde</source>
        <translation>e ak aksan</translation>
    </message>
    <message>
        <source>i con tilde</source>
        <translation>i ak aksan</translation>
    </message>
    <message>
        <source>o con tilde</source>
        <translation>o ak aksan</translation>
    </message>
    <message>
        <source>u con tilde</source>
        <translation>u ak aksan</translation>
    </message>
    <message>
        <source>u con diéresis</source>
        <translation>u ak de pwen</translation>
    </message>
    <message>
        <source>coma</source>
        <translation>vigil</translation>
    </message>
    <message>
        <source>punto</source>
        <translation>pwen</translation>
    </message>
    <message>
        <source>guion</source>
        <translation>tirè</translation>
    </message>
    <message>
        <source>apóstrofo</source>
        <translation>apostwòf</translation>
    </message>
    <message>
        <source>arroba</source>
        <translation>awobaz</translation>
    </message>
    <message>
        <source>guion bajo</source>
        <translation>tirè anba</translation>
    </message>
    <message>
        <source>barra</source>
        <translation>ba oblik</translation>
    </message>
    <message>
        <source>ele con raya</source>
        <translation>l ak yon ba</translation>
    </message>
    <message>
        <source>ene con raya</source>
        <translation>n ak yon ba</translation>
    </message>
    <message>
        <source>te con raya</source>
        <translation>t ak yon ba</translation>
    </message>
</context>
<context>
    <name>controls::Keypad</name>
    <message>
        <source>Teclado de números</source>
        <translation>Klavye chif</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Efase</translation>
    </message>
</context>
<context>
    <name>controls::MomentChooser</name>
    <message>
        <source>No recuerdo bien</source>
        <translation>Mwen pa sonje byen</translation>
    </message>
    <message>
        <source>¿En qué parte del día?</source>
        <translation>Nan ki pati nan jounen an?</translation>
    </message>
</context>
<context>
    <name>controls::MonthsChooser</name>
    <message>
        <source>%1 de %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Ver %1</source>
        <translation>Wè %1</translation>
    </message>
    <message>
        <source>Ver los meses de %1</source>
        <translation>Wè mwa ane %1 yo</translation>
    </message>
    <message>
        <source>Año %1</source>
        <translation>Ane %1</translation>
    </message>
    <message>
        <source>Año %1. Marcados: %2.</source>
        <translation>Ane %1. Mwa ou make: %2.</translation>
    </message>
</context>
<context>
    <name>controls::PagedGrid</name>
    <message>
        <source>Anterior</source>
        <translation>Anvan</translation>
    </message>
    <message>
        <source>Ver más</source>
        <translation>Wè plis</translation>
    </message>
    <message>
        <source>Página %1 de %2</source>
        <translation>Paj %1 sou %2</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 sou %2</translation>
    </message>
</context>
<context>
    <name>controls::Progress</name>
    <message>
        <source>Paso %1 de %2</source>
        <translation>Etap %1 sou %2</translation>
    </message>
</context>
<context>
    <name>controls::ReviewRow</name>
    <message>
        <source>Cambiar</source>
        <translation>Chanje</translation>
    </message>
    <message>
        <source>Cambiar %1</source>
        <translation>Chanje %1</translation>
    </message>
</context>
<context>
    <name>controls::TextBox</name>
    <message>
        <source>Ver más arriba</source>
        <translation>Wè pi wo</translation>
    </message>
    <message>
        <source>Ver más abajo</source>
        <translation>Wè pi ba</translation>
    </message>
</context>
<context>
    <name>controls::TimeChooser</name>
    <message>
        <source>12 de la noche</source>
        <translation>Minwi</translation>
    </message>
    <message>
        <source>12 del día</source>
        <translation>Midi</translation>
    </message>
    <message>
        <source>%1 de la madrugada</source>
        <translation>%1 è nan granmaten</translation>
    </message>
    <message>
        <source>%1 de la mañana</source>
        <translation>%1 è nan maten</translation>
    </message>
    <message>
        <source>%1 de la tarde</source>
        <translation>%1 è nan apremidi</translation>
    </message>
    <message>
        <source>%1 de la noche</source>
        <translation>%1 è nan lannwit</translation>
    </message>
    <message>
        <source>Madrugada</source>
        <translation>Granmaten</translation>
    </message>
    <message>
        <source>En la madrugada</source>
        <translation>Nan granmaten</translation>
    </message>
    <message>
        <source>Mañana</source>
        <translation>Maten</translation>
    </message>
    <message>
        <source>En la mañana</source>
        <translation>Nan maten</translation>
    </message>
    <message>
        <source>Tarde</source>
        <translation>Apremidi</translation>
    </message>
    <message>
        <source>En la tarde</source>
        <translation>Nan apremidi</translation>
    </message>
    <message>
        <source>Noche</source>
        <translation>Lannwit</translation>
    </message>
    <message>
        <source>En la noche</source>
        <translation>Nan lannwit</translation>
    </message>
    <message>
        <source>A las %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>No sé</source>
        <translation>Mwen pa konnen</translation>
    </message>
    <message>
        <source>¿Recuerda la hora?</source>
        <translation>Èske ou sonje lè a?</translation>
    </message>
    <message>
        <source>Sí, la recuerdo</source>
        <translation>Wi, mwen sonje li</translation>
    </message>
    <message>
        <source>No recuerdo bien</source>
        <translation>Mwen pa sonje byen</translation>
    </message>
    <message>
        <source>¿A qué hora?</source>
        <translation>A ki lè?</translation>
    </message>
    <message>
        <source>En punto</source>
        <translation>Jis</translation>
    </message>
    <message>
        <source>Otro minuto</source>
        <translation>Lòt minit</translation>
    </message>
    <message>
        <source>%1. ¿Con cuántos minutos?</source>
        <translation>%1. Ak konbyen minit?</translation>
    </message>
</context>
<context>
    <name>entrance::CardsPage</name>
    <message>
        <source>Curso del %1, grupo %2</source>
        <translation>Kou ki kòmanse %1, gwoup %2</translation>
    </message>
    <message>
        <source>Van %1 de %2 reuniones</source>
        <translation>%1 rankont sou %2 deja</translation>
    </message>
</context>
<context>
    <name>entrance::LockedFlow</name>
    <message>
        <source>Escriba su PIN de seis cifras</source>
        <translation>Ekri PIN ou ki gen sis chif</translation>
    </message>
    <message>
        <source>El PIN lo pone la persona técnica que cuida esta Ventanilla.</source>
        <translation>Se teknisyen ki okipe Ventanilla sa a ki mete PIN nan.</translation>
    </message>
    <message>
        <source>Después de cinco errores hay que esperar. Cada vez un poco más.</source>
        <translation>Apre senk erè ou dwe tann. Chak fwa yon ti kras plis.</translation>
    </message>
    <message>
        <source>Si lo olvidó, pida un permiso al servicio central: llega en una memoria USB.</source>
        <translation>Si ou bliye l, mande sèvis santral la yon pèmisyon: li vini sou yon kle USB.</translation>
    </message>
    <message>
        <source>Faltan cifras. Son seis.</source>
        <translation>Manke chif. Yo sis.</translation>
    </message>
    <message>
        <source>Ese PIN no es. Espere %1 segundos y pruebe otra vez.</source>
        <translation>Se pa PIN sa a. Tann %1 segonn epi eseye ankò.</translation>
    </message>
    <message>
        <source>Ese PIN no es. Pruebe otra vez.</source>
        <translation>Se pa PIN sa a. Eseye ankò.</translation>
    </message>
    <message>
        <source>Todavía no. Espere %1 segundos y pruebe otra vez.</source>
        <translation>Poko. Tann %1 segonn epi eseye ankò.</translation>
    </message>
    <message>
        <source>Aquí nadie ha puesto un PIN. Llame a la persona técnica.</source>
        <translation>Pèsonn poko mete yon PIN isit la. Rele teknisyen an.</translation>
    </message>
</context>
<context>
    <name>entrance::NewPinFlow</name>
    <message>
        <source>El PIN nuevo quedó puesto</source>
        <translation>Nouvo PIN nan mete</translation>
    </message>
    <message>
        <source>Vale desde ahora. El permiso de la memoria ya no sirve.</source>
        <translation>Li bon depi kounye a. Pèmisyon ki sou kle USB a pa sèvi ankò.</translation>
    </message>
    <message>
        <source>El permiso de la memoria no sirve aquí</source>
        <translation>Pèmisyon ki sou kle USB a pa sèvi isit la</translation>
    </message>
    <message>
        <source>¿Ponemos un PIN nuevo?</source>
        <translation>Èske nou mete yon nouvo PIN?</translation>
    </message>
    <message>
        <source>En la memoria hay un permiso para esta Ventanilla.</source>
        <translation>Sou kle USB a gen yon pèmisyon pou Ventanilla sa a.</translation>
    </message>
    <message>
        <source>Sí, un PIN nuevo</source>
        <translation>Wi, yon nouvo PIN</translation>
    </message>
    <message>
        <source>No, el de siempre</source>
        <translation>Non, sa ki te la a</translation>
    </message>
    <message>
        <source>Escriba el PIN nuevo, de seis cifras</source>
        <translation>Ekri nouvo PIN nan, sis chif</translation>
    </message>
    <message>
        <source>Uno que otros no adivinen. No lo anote aquí cerca.</source>
        <translation>Youn lòt moun pa ka devine. Pa ekri li toupre isit la.</translation>
    </message>
    <message>
        <source>Escríbalo otra vez, el mismo</source>
        <translation>Ekri l yon lòt fwa, menm lan</translation>
    </message>
    <message>
        <source>No son iguales. Escríbalo otra vez, o vuelva y elija otro.</source>
        <translation>Yo pa menm. Ekri l ankò, oswa tounen epi chwazi yon lòt.</translation>
    </message>
    <message>
        <source>Faltan cifras. Son seis.</source>
        <translation>Manke chif. Yo sis.</translation>
    </message>
    <message>
        <source>Ese se adivina: todas iguales, o una tras otra. Elija otro.</source>
        <translation>Sa a fasil pou devine: tout menm, oswa youn apre lòt. Chwazi yon lòt.</translation>
    </message>
    <message>
        <source>El archivo no es un permiso del servicio central de esta Ventanilla.</source>
        <translation>Fichye a se pa yon pèmisyon sèvis santral Ventanilla sa a.</translation>
    </message>
    <message>
        <source>Es de otra Ventanilla. Pida uno para esta.</source>
        <translation>Se pou yon lòt Ventanilla. Mande youn pou sa a.</translation>
    </message>
    <message>
        <source>Venció. Pida otro.</source>
        <translation>Li pase dat. Mande yon lòt.</translation>
    </message>
</context>
<context>
    <name>entrance::NumberPage</name>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>entrance::WayFlow</name>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
</context>
<context>
    <name>entrance::WordPage</name>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>instructor::BoardPage</name>
    <message>
        <source>Todavía nadie ha empezado</source>
        <translation>Pèsonn poko kòmanse</translation>
    </message>
    <message>
        <source>Aquí se ve dónde está la clase, sin nombres.</source>
        <translation>Isit la ou wè kote klas la rive, san non moun.</translation>
    </message>
    <message>
        <source>Encuentro %1</source>
        <translation>Rankont %1</translation>
    </message>
    <message>
        <source>Progreso</source>
        <translation>Pwogrè</translation>
    </message>
    <message>
        <source>Personas: %1. Pantallas: %2.</source>
        <translation>Moun: %1. Ekran: %2.</translation>
    </message>
    <message>
        <source>Ver ahora</source>
        <translation>Wè kounye a</translation>
    </message>
    <message>
        <source>Ver los pasos</source>
        <translation>Wè etap yo</translation>
    </message>
    <message>
        <source>Ver quién espera</source>
        <translation>Wè ki moun k ap tann</translation>
    </message>
    <message>
        <source>Ver el progreso</source>
        <translation>Wè pwogrè a</translation>
    </message>
    <message>
        <source>Ver más</source>
        <translation>Wè plis</translation>
    </message>
</context>
<context>
    <name>instructor::InstructorFlow</name>
    <message>
        <source>Aquí entra quien enseña. No hay nada de los vecinos.</source>
        <translation>Se moun k ap anseye a ki antre isit la. Pa gen anyen ki pou vwazen yo.</translation>
    </message>
    <message>
        <source>Asistencia y niveles</source>
        <translation>Prezans ak nivo</translation>
    </message>
    <message>
        <source>De la clase de hoy</source>
        <translation>Nan klas jodi a</translation>
    </message>
    <message>
        <source>Terminar la clase</source>
        <translation>Fini klas la</translation>
    </message>
    <message>
        <source>Empezar una clase</source>
        <translation>Kòmanse yon klas</translation>
    </message>
    <message>
        <source>Con las personas que están aquí</source>
        <translation>Ak moun ki la yo</translation>
    </message>
    <message>
        <source>Traer lecciones</source>
        <translation>Pote leson</translation>
    </message>
    <message>
        <source>Desde una memoria USB</source>
        <translation>Soti nan yon kle USB</translation>
    </message>
    <message>
        <source>¿Qué quiere hacer?</source>
        <translation>Kisa ou vle fè?</translation>
    </message>
    <message>
        <source>Al salir, hay que escribir el PIN otra vez.</source>
        <translation>Lè ou soti, fòk ou ekri PIN nan ankò.</translation>
    </message>
    <message>
        <source>Todo lo que se hace en una clase es práctica: nada se envía.</source>
        <translation>Tout sa yo fè nan yon klas se pratik: nou pa voye anyen.</translation>
    </message>
    <message>
        <source>¿Terminamos la clase?</source>
        <translation>Èske nou fini klas la?</translation>
    </message>
    <message>
        <source>Lo que se contó queda guardado. La pantalla vuelve a ser la de los vecinos.</source>
        <translation>Sa nou konte a rete. Ekran an tounen pou vwazen yo.</translation>
    </message>
    <message>
        <source>Sí, terminar</source>
        <translation>Wi, fini</translation>
    </message>
    <message>
        <source>No, seguir</source>
        <translation>Non, kontinye</translation>
    </message>
    <message>
        <source>No hay lecciones en la memoria</source>
        <translation>Pa gen leson sou kle a</translation>
    </message>
    <message>
        <source>Ponga la memoria USB y pruebe otra vez.</source>
        <translation>Mete kle USB a epi eseye ankò.</translation>
    </message>
    <message>
        <source>Las lecciones son archivos que terminan en .json.</source>
        <translation>Leson yo se fichye ki fini ak .json.</translation>
    </message>
    <message>
        <source>¿Cuál lección traemos?</source>
        <translation>Ki leson nou pote?</translation>
    </message>
    <message>
        <source>Toque el archivo.</source>
        <translation>Peze fichye a.</translation>
    </message>
    <message>
        <source>La lección quedó aquí</source>
        <translation>Leson an rete isit la</translation>
    </message>
    <message>
        <source>Ya puede elegirla al empezar una clase.</source>
        <translation>Ou ka chwazi li lè ou kòmanse yon klas.</translation>
    </message>
    <message>
        <source>Borrar los nombres</source>
        <translation>Efase non yo</translation>
    </message>
    <message>
        <source>Cuando el curso ya terminó</source>
        <translation>Lè kou a fini</translation>
    </message>
    <message>
        <source>Todavía no hay cursos</source>
        <translation>Poko gen kou</translation>
    </message>
    <message>
        <source>No hay nombres que borrar.</source>
        <translation>Pa gen non pou efase.</translation>
    </message>
    <message>
        <source>¿De qué grupo borramos los nombres?</source>
        <translation>Non ki gwoup nou efase?</translation>
    </message>
    <message>
        <source>Los números y las cuentas quedan.</source>
        <translation>Nimewo yo ak kontaj yo rete.</translation>
    </message>
    <message>
        <source>¿Borramos los nombres?</source>
        <translation>Èske nou efase non yo?</translation>
    </message>
    <message>
        <source>No se pueden recuperar.</source>
        <translation>Ou pa ka jwenn yo ankò.</translation>
    </message>
    <message>
        <source>Sí, borrar los nombres</source>
        <translation>Wi, efase non yo</translation>
    </message>
    <message>
        <source>No, dejarlos</source>
        <translation>Non, kite yo</translation>
    </message>
    <message>
        <source>Los nombres se borraron</source>
        <translation>Non yo efase</translation>
    </message>
    <message>
        <source>Quedan los números de cada persona.</source>
        <translation>Nimewo chak moun rete.</translation>
    </message>
    <message>
        <source>Unirse a una pizarra</source>
        <translation>Konekte ak yon tablo</translation>
    </message>
    <message>
        <source>La clase la lleva otra pantalla</source>
        <translation>Se yon lòt ekran k ap mennen klas la</translation>
    </message>
    <message>
        <source>Ese archivo no es una lección. Revíselo con ventanillactl lesson check.</source>
        <translation>Fichye sa a se pa yon leson. Verifye li ak ventanillactl lesson check.</translation>
    </message>
    <message>
        <source>Unir otras pantallas</source>
        <translation>Konekte lòt ekran</translation>
    </message>
    <message>
        <source>Todas en una pizarra, por la red de la sala</source>
        <translation>Tout sou yon sèl tablo, sou rezo sal la</translation>
    </message>
    <message>
        <source>Papeles</source>
        <translation>Papye</translation>
    </message>
    <message>
        <source>Guías, planes, listas, diplomas, informe</source>
        <translation>Gid, plan, lis, diplòm, rapò</translation>
    </message>
    <message>
        <source>Ver la pizarra</source>
        <translation>Gade tablo a</translation>
    </message>
    <message>
        <source>Cómo va la clase</source>
        <translation>Kijan klas la ap mache</translation>
    </message>
    <message>
        <source>Dar una charla</source>
        <translation>Fè yon konferans</translation>
    </message>
    <message>
        <source>De un trámite, para toda la sala</source>
        <translation>Sou yon demach, pou tout sal la</translation>
    </message>
</context>
<context>
    <name>instructor::JoinFlow</name>
    <message>
        <source>Está unida. La clase empieza cuando quien enseña la empiece.</source>
        <translation>Li konekte. Klas la ap kòmanse lè moun k ap anseye a kòmanse li.</translation>
    </message>
    <message>
        <source>Sigue probando.</source>
        <translation>L ap kontinye eseye.</translation>
    </message>
    <message>
        <source>¿Cuántas personas practican en esta pantalla?</source>
        <translation>Konbyen moun k ap pratike sou ekran sa a?</translation>
    </message>
    <message>
        <source>Después puede cambiarlo.</source>
        <translation>Ou ka chanje sa apre.</translation>
    </message>
    <message>
        <source>Escriba cuántas son: de 1 a 999.</source>
        <translation>Ekri konbyen yo ye: soti 1 rive 999.</translation>
    </message>
    <message>
        <source>¿Qué dirección muestra la pizarra?</source>
        <translation>Ki adrès tablo a montre?</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Adrès</translation>
    </message>
    <message>
        <source>O pase el código QR por el lector.</source>
        <translation>Oswa pase kòd QR la nan lektè a.</translation>
    </message>
    <message>
        <source>Números con puntos, como 192.168.1.20.</source>
        <translation>Chif ak pwen, tankou 192.168.1.20.</translation>
    </message>
    <message>
        <source>¿Qué código muestra la pizarra?</source>
        <translation>Ki kòd tablo a montre?</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Kòd</translation>
    </message>
    <message>
        <source>Son doce letras y números.</source>
        <translation>Li gen douz lèt ak chif.</translation>
    </message>
    <message>
        <source>Unirse a una pizarra</source>
        <translation>Konekte ak yon tablo</translation>
    </message>
    <message>
        <source>Dejar la pizarra</source>
        <translation>Kite tablo a</translation>
    </message>
    <message>
        <source>Buscando la pizarra en la red de la sala.</source>
        <translation>N ap chèche tablo a sou rezo sal la.</translation>
    </message>
    <message>
        <source>Está unida, pero la clase no empieza en esta pantalla:</source>
        <translation>Li jwenn, men klas la pa kòmanse sou ekran sa a:</translation>
    </message>
</context>
<context>
    <name>instructor::MakingPage</name>
    <message>
        <source>Estamos haciendo la guía</source>
        <translation>N ap fè gid la</translation>
    </message>
    <message>
        <source>Dibujamos cada pantalla. Puede detenerlo cuando quiera: no queda nada a medias.</source>
        <translation>Nou desine chak ekran. Ou ka kanpe li lè ou vle: anyen pa rete a mwatye.</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Kanpe</translation>
    </message>
    <message>
        <source>Contando las páginas</source>
        <translation>N ap konte paj yo</translation>
    </message>
    <message>
        <source>Página %1 de %2</source>
        <translation>Paj %1 sou %2</translation>
    </message>
</context>
<context>
    <name>instructor::MeetingsPanel</name>
    <message>
        <source>Progreso de los encuentros</source>
        <translation>Pwogrè rankont yo</translation>
    </message>
    <message>
        <source>Personas en cada encuentro</source>
        <translation>Moun nan chak rankont</translation>
    </message>
    <message>
        <source>De cada 100 pasos empezados, terminados</source>
        <translation>Sou chak 100 etap kòmanse, fini</translation>
    </message>
    <message>
        <source>Encuentro %1.</source>
        <translation>Rankont %1.</translation>
    </message>
    <message>
        <source>Personas: %1.</source>
        <translation>Moun: %1.</translation>
    </message>
    <message>
        <source>Pasos terminados: %1 de cada 100.</source>
        <translation>Etap fini: %1 sou chak 100.</translation>
    </message>
</context>
<context>
    <name>instructor::OpenFlow</name>
    <message>
        <source>Para el lector de la otra pantalla</source>
        <translation>Pou lektè lòt ekran an</translation>
    </message>
    <message>
        <source>Código QR de esta pizarra</source>
        <translation>Kòd QR tablo sa a</translation>
    </message>
    <message>
        <source>Otras pantallas unidas: %1</source>
        <translation>Lòt ekran ki konekte: %1</translation>
    </message>
    <message>
        <source>No se puede unir otras pantallas</source>
        <translation>Lòt ekran pa ka konekte</translation>
    </message>
    <message>
        <source>Esta pantalla no tiene red. Conéctela a la red de la sala.</source>
        <translation>Ekran sa a pa gen rezo. Konekte li sou rezo sal la.</translation>
    </message>
    <message>
        <source>La clase sigue igual en esta pantalla.</source>
        <translation>Klas la kontinye menm jan sou ekran sa a.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Una las otras pantallas</source>
        <translation>Konekte lòt ekran yo</translation>
    </message>
    <message>
        <source>En la otra: Ayuda, Para quien enseña, Unirse a una pizarra.</source>
        <translation>Sou lòt la: Èd, Pou moun k ap anseye a, Konekte ak yon tablo.</translation>
    </message>
    <message>
        <source>Dirección: %1</source>
        <translation>Adrès: %1</translation>
    </message>
    <message>
        <source>Código: %1</source>
        <translation>Kòd: %1</translation>
    </message>
    <message>
        <source>Las pantallas se hablan por la red de la sala. Nada sale de ella.</source>
        <translation>Ekran yo pale sou rezo sal la. Anyen pa soti ladan l.</translation>
    </message>
    <message>
        <source>Solo se cuentan pasos y ayudas. Nunca nombres ni RUN.</source>
        <translation>Se etap ak èd sèlman nou konte. Pa janm non ni RUN.</translation>
    </message>
    <message>
        <source>Dejar de compartir</source>
        <translation>Sispann pataje</translation>
    </message>
</context>
<context>
    <name>instructor::PaceFlow</name>
    <message>
        <source>Ya ayudé</source>
        <translation>Mwen ede deja</translation>
    </message>
    <message>
        <source>Pidió ayuda, o se detuvo aquí</source>
        <translation>Moun nan mande èd, oswa li rete kanpe la</translation>
    </message>
    <message>
        <source>Paso siguiente</source>
        <translation>Pwochen etap</translation>
    </message>
    <message>
        <source>Siguiente persona</source>
        <translation>Pwochen moun</translation>
    </message>
    <message>
        <source>Va la %1 de %2</source>
        <translation>Se nimewo %1 sou %2</translation>
    </message>
    <message>
        <source>Todos esperan</source>
        <translation>Tout moun tann</translation>
    </message>
    <message>
        <source>Seguir todos</source>
        <translation>Tout moun kontinye</translation>
    </message>
    <message>
        <source>Nadie pasa de este paso</source>
        <translation>Pèsonn pa depase etap sa a</translation>
    </message>
    <message>
        <source>Ahora nadie pasa de un paso</source>
        <translation>Kounye a pèsonn pa depase yon etap</translation>
    </message>
    <message>
        <source>Mostrar este paso</source>
        <translation>Montre etap sa a</translation>
    </message>
    <message>
        <source>Dejar de mostrar</source>
        <translation>Sispann montre</translation>
    </message>
    <message>
        <source>Dice en la pantalla en qué vamos</source>
        <translation>Ekran an di ki kote nou rive</translation>
    </message>
    <message>
        <source>Destapar la pantalla</source>
        <translation>Dekouvri ekran an</translation>
    </message>
    <message>
        <source>Tapar la pantalla</source>
        <translation>Kouvri ekran an</translation>
    </message>
    <message>
        <source>Para que miren a quien enseña</source>
        <translation>Pou yo gade moun k ap anseye a</translation>
    </message>
    <message>
        <source>Qué se dice en este paso</source>
        <translation>Sa pou di nan etap sa a</translation>
    </message>
    <message>
        <source>Más</source>
        <translation>Plis</translation>
    </message>
    <message>
        <source>Con su PIN: personas, niveles, terminar</source>
        <translation>Ak PIN ou: moun, nivo, fini</translation>
    </message>
    <message>
        <source>Todavía nadie empieza.</source>
        <translation>Pèsonn poko kòmanse.</translation>
    </message>
    <message>
        <source>Paso %1 de %2.</source>
        <translation>Etap %1 sou %2.</translation>
    </message>
    <message>
        <source>Diga: %1</source>
        <translation>Di: %1</translation>
    </message>
    <message>
        <source>Hacen: %1</source>
        <translation>Yo fè: %1</translation>
    </message>
    <message>
        <source>Mire: %1</source>
        <translation>Gade: %1</translation>
    </message>
    <message>
        <source>Pregunte: %1</source>
        <translation>Mande: %1</translation>
    </message>
    <message>
        <source>Este paso</source>
        <translation>Etap sa a</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
</context>
<context>
    <name>instructor::PaperPage</name>
    <message>
        <source>La memoria USB no está puesta. Póngala y pruebe otra vez.</source>
        <translation>Kle USB a pa mete. Mete li epi eseye ankò.</translation>
    </message>
    <message>
        <source>En la memoria USB no queda espacio. Borre algo, o ponga otra.</source>
        <translation>Pa gen plas ankò sou kle USB a. Efase yon bagay, oswa mete yon lòt.</translation>
    </message>
    <message>
        <source>Esta memoria USB no deja guardar. Ponga otra, o quítele el seguro.</source>
        <translation>Kle USB sa a pa kite nou anrejistre. Mete yon lòt, oswa debloke li.</translation>
    </message>
    <message>
        <source>No pudimos guardar en la memoria USB. Pruebe otra vez, o ponga otra.</source>
        <translation>Nou pa te ka anrejistre sou kle USB a. Eseye ankò, oswa mete yon lòt.</translation>
    </message>
    <message>
        <source>Guardar en USB</source>
        <translation>Anrejistre sou USB</translation>
    </message>
    <message>
        <source>Aquí no hay impresora.</source>
        <translation>Pa gen enprimant isit la.</translation>
    </message>
    <message>
        <source>Aquí no hay impresora. Guárdelo, e imprímalo en otro lugar.</source>
        <translation>Pa gen enprimant isit la. Anrejistre li, epi enprime li yon lòt kote.</translation>
    </message>
    <message>
        <source>Va en hoja grande, y la impresora de aquí usa rollo.</source>
        <translation>Li bezwen yon gwo fèy, men enprimant isit la sèvi ak woulo.</translation>
    </message>
    <message>
        <source>Estamos guardando. No saque la memoria.</source>
        <translation>N ap anrejistre. Pa retire kle a.</translation>
    </message>
    <message>
        <source>Quedó guardado en la memoria USB: %1.</source>
        <translation>Li anrejistre sou kle USB a: %1.</translation>
    </message>
    <message>
        <source>Revise la impresora, y pruebe otra vez.</source>
        <translation>Gade enprimant lan, epi eseye ankò.</translation>
    </message>
</context>
<context>
    <name>instructor::PapersFlow</name>
    <message>
        <source>Guía para llevar</source>
        <translation>Gid pou pote lakay</translation>
    </message>
    <message>
        <source>Plan de quien enseña</source>
        <translation>Plan moun k ap anseye a</translation>
    </message>
    <message>
        <source>Volante</source>
        <translation>Ti fèy</translation>
    </message>
    <message>
        <source>Afiche</source>
        <translation>Afich</translation>
    </message>
    <message>
        <source>Lista de asistencia</source>
        <translation>Lis prezans</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Diplòm</translation>
    </message>
    <message>
        <source>Informe del curso</source>
        <translation>Rapò kou a</translation>
    </message>
    <message>
        <source>Cada paso, con su pantalla</source>
        <translation>Chak etap, ak ekran li</translation>
    </message>
    <message>
        <source>Qué decir y qué mirar</source>
        <translation>Sa pou di ak sa pou gade</translation>
    </message>
    <message>
        <source>Dos en una hoja, para repartir</source>
        <translation>De sou yon fèy, pou separe bay moun</translation>
    </message>
    <message>
        <source>Para colgar en la pared</source>
        <translation>Pou kwoke sou mi an</translation>
    </message>
    <message>
        <source>Para anotar quién vino</source>
        <translation>Pou ekri kiyès ki vini</translation>
    </message>
    <message>
        <source>Para quien hizo el taller</source>
        <translation>Pou moun ki fè atelye a</translation>
    </message>
    <message>
        <source>Cuántas personas vinieron</source>
        <translation>Konbyen moun ki vini</translation>
    </message>
    <message>
        <source>¿Qué papel necesita?</source>
        <translation>Ki papye ou bezwen?</translation>
    </message>
    <message>
        <source>¿De qué es la guía?</source>
        <translation>Sou kisa gid la ye?</translation>
    </message>
    <message>
        <source>De un encuentro</source>
        <translation>Yon rankont</translation>
    </message>
    <message>
        <source>Lo que se hizo ese día</source>
        <translation>Sa nou te fè jou sa a</translation>
    </message>
    <message>
        <source>De un trámite</source>
        <translation>Yon demach</translation>
    </message>
    <message>
        <source>Del principio hasta enviarlo</source>
        <translation>Depi kòmansman jiskaske li voye</translation>
    </message>
    <message>
        <source>¿De qué encuentro?</source>
        <translation>Ki rankont?</translation>
    </message>
    <message>
        <source>¿De qué trámite?</source>
        <translation>Ki demach?</translation>
    </message>
    <message>
        <source>Todavía no hay cursos</source>
        <translation>Poko gen kou</translation>
    </message>
    <message>
        <source>Empiece un curso primero. Después puede hacer este papel.</source>
        <translation>Kòmanse yon kou anvan. Apre sa ou ka fè papye sa a.</translation>
    </message>
    <message>
        <source>¿De qué curso?</source>
        <translation>Ki kou?</translation>
    </message>
    <message>
        <source>Vino a %1 de %2</source>
        <translation>Te vini nan %1 sou %2</translation>
    </message>
    <message>
        <source>Otra persona</source>
        <translation>Yon lòt moun</translation>
    </message>
    <message>
        <source>¿Para quién es?</source>
        <translation>Pou kiyès li ye?</translation>
    </message>
    <message>
        <source>¿A cuántos encuentros vino?</source>
        <translation>Nan konbyen rankont li te vini?</translation>
    </message>
    <message>
        <source>Escriba un número del 1 al %1.</source>
        <translation>Ekri yon chif ant 1 ak %1.</translation>
    </message>
    <message>
        <source>¿Cuántas personas vienen?</source>
        <translation>Konbyen moun k ap vini?</translation>
    </message>
    <message>
        <source>La lista tiene una línea para cada una.</source>
        <translation>Lis la gen yon liy pou chak moun.</translation>
    </message>
    <message>
        <source>¿En qué idioma va el papel?</source>
        <translation>Nan ki lang papye a ye?</translation>
    </message>
    <message>
        <source>Ese nombre es muy largo para el diploma. Escríbalo más corto.</source>
        <translation>Non sa a twò long pou diplòm nan. Ekri li pi kout.</translation>
    </message>
    <message>
        <source>No pudimos hacer el papel. Pruebe otra vez.</source>
        <translation>Nou pa te ka fè papye a. Eseye ankò.</translation>
    </message>
    <message>
        <source>Otro diploma</source>
        <translation>Yon lòt diplòm</translation>
    </message>
    <message>
        <source>Otro papel</source>
        <translation>Yon lòt papye</translation>
    </message>
    <message>
        <source>Persona %1</source>
        <translation>Moun %1</translation>
    </message>
    <message>
        <source>¿Qué nombre va en el diploma?</source>
        <translation>Ki non ki ale sou diplòm nan?</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Se imprime y se borra: aquí no queda guardado.</source>
        <translation>Nou enprime li epi nou efase li: anyen pa rete isit la.</translation>
    </message>
    <message>
        <source>Escriba el nombre como va en el diploma.</source>
        <translation>Ekri non an jan li dwe parèt sou diplòm nan.</translation>
    </message>
    <message>
        <source>¿Cuántas copias?</source>
        <translation>Konbyen kopi?</translation>
    </message>
    <message>
        <source>Si es una sola, escriba 1. Se imprimen aunque usted siga con otra cosa.</source>
        <translation>Si se yon sèl, ekri 1. Y ap enprime menm si w ap fè lòt bagay.</translation>
    </message>
</context>
<context>
    <name>instructor::PeopleFlow</name>
    <message>
        <source>Persona %1</source>
        <translation>Moun %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Las personas de la clase</source>
        <translation>Moun nan klas la</translation>
    </message>
    <message>
        <source>Solo números o primeros nombres. Nunca el RUN.</source>
        <translation>Nimewo oswa premye non sèlman. Pa janm RUN nan.</translation>
    </message>
    <message>
        <source>Quién vino</source>
        <translation>Kiyès ki vini</translation>
    </message>
    <message>
        <source>Han venido: %1</source>
        <translation>Sa ki vini: %1</translation>
    </message>
    <message>
        <source>Primeros nombres</source>
        <translation>Premye non</translation>
    </message>
    <message>
        <source>Solo si ellas quieren</source>
        <translation>Sèlman si yo vle</translation>
    </message>
    <message>
        <source>Nivel al entrar</source>
        <translation>Nivo lè yo antre</translation>
    </message>
    <message>
        <source>Tres tareas, antes de la lección</source>
        <translation>Twa devwa, anvan leson an</translation>
    </message>
    <message>
        <source>Nivel al salir</source>
        <translation>Nivo lè yo soti</translation>
    </message>
    <message>
        <source>Tres tareas, después de la lección</source>
        <translation>Twa devwa, apre leson an</translation>
    </message>
    <message>
        <source>Cuántas practican aquí</source>
        <translation>Konbyen k ap pratike la</translation>
    </message>
    <message>
        <source>¿De quién es el nombre?</source>
        <translation>Non kiyès li ye?</translation>
    </message>
    <message>
        <source>¿Quién hace las tareas de entrada?</source>
        <translation>Kiyès k ap fè devwa anvan leson an?</translation>
    </message>
    <message>
        <source>¿Quién hace las tareas de salida?</source>
        <translation>Kiyès k ap fè devwa apre leson an?</translation>
    </message>
    <message>
        <source>Hizo %1 de 3</source>
        <translation>Li fè %1 sou 3</translation>
    </message>
    <message>
        <source>Todavía no</source>
        <translation>Poko</translation>
    </message>
    <message>
        <source>¿Quién vino hoy?</source>
        <translation>Kiyès ki vini jodi a?</translation>
    </message>
    <message>
        <source>Toque a cada persona que está.</source>
        <translation>Peze chak moun ki la.</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Todavía no hay nadie</source>
        <translation>Poko gen pèsonn</translation>
    </message>
    <message>
        <source>Primero diga quién vino.</source>
        <translation>Di kiyès ki vini anvan.</translation>
    </message>
    <message>
        <source>Persona %1: ¿cómo le decimos?</source>
        <translation>Moun %1: kijan nou rele li?</translation>
    </message>
    <message>
        <source>Una sola palabra. En blanco: queda solo el número.</source>
        <translation>Yon sèl mo. Si li vid, se nimewo a sèlman ki rete.</translation>
    </message>
    <message>
        <source>Un primer nombre es una sola palabra, sin números.</source>
        <translation>Yon premye non se yon sèl mo, san chif.</translation>
    </message>
    <message>
        <source>¿Qué hizo sin ayuda?</source>
        <translation>Kisa li fè san èd?</translation>
    </message>
    <message>
        <source>Persona %1. Toque cada tarea que hizo.</source>
        <translation>Moun %1. Peze chak devwa li fè.</translation>
    </message>
    <message>
        <source>¿Cuántas personas practican en esta pantalla?</source>
        <translation>Konbyen moun k ap pratike sou ekran sa a?</translation>
    </message>
    <message>
        <source>Primer nombre</source>
        <translation>Premye non</translation>
    </message>
    <message>
        <source>0 si solo muestra la pizarra.</source>
        <translation>0 si li sèlman montre tablo a.</translation>
    </message>
    <message>
        <source>Ya practicaron más. Escriba cuántas son: hasta 999.</source>
        <translation>Gen plis moun ki pratike deja. Ekri konbyen yo ye: jiska 999.</translation>
    </message>
</context>
<context>
    <name>instructor::SlideBody</name>
    <message>
        <source>Así se ve en la pantalla</source>
        <translation>Men kijan li parèt sou ekran an</translation>
    </message>
</context>
<context>
    <name>instructor::SlidePage</name>
    <message>
        <source>Siguiente</source>
        <translation>Apre</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Anvan</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 sou %2</translation>
    </message>
    <message>
        <source>Terminar la charla</source>
        <translation>Fini prezantasyon an</translation>
    </message>
</context>
<context>
    <name>instructor::StartFlow</name>
    <message>
        <source>Otro grupo del mismo curso</source>
        <translation>Yon lòt gwoup nan menm kou a</translation>
    </message>
    <message>
        <source>Un curso nuevo</source>
        <translation>Yon nouvo kou</translation>
    </message>
    <message>
        <source>Con su primer grupo</source>
        <translation>Ak premye gwoup li</translation>
    </message>
    <message>
        <source>¿Con qué grupo es la clase?</source>
        <translation>Ak ki gwoup klas la ye?</translation>
    </message>
    <message>
        <source>¿De cuántas reuniones es el curso?</source>
        <translation>Konbyen rankont kou a genyen?</translation>
    </message>
    <message>
        <source>Lo usual son doce, de media hora a tres cuartos.</source>
        <translation>Anjeneral se douz, ant trant ak karannsenk minit.</translation>
    </message>
    <message>
        <source>Un curso tiene de 1 a 60 reuniones.</source>
        <translation>Yon kou gen ant 1 ak 60 rankont.</translation>
    </message>
    <message>
        <source>Toca hoy: reunión %1. %2 minutos.</source>
        <translation>Pou jodi a: rankont %1. %2 minit.</translation>
    </message>
    <message>
        <source>Reunión %1. %2 minutos.</source>
        <translation>Rankont %1. %2 minit.</translation>
    </message>
    <message>
        <source>%1 minutos.</source>
        <translation>%1 minit.</translation>
    </message>
    <message>
        <source>¿Qué lección es hoy?</source>
        <translation>Ki leson jodi a?</translation>
    </message>
    <message>
        <source>¿Qué trámite practican?</source>
        <translation>Ki demach y ap pratike?</translation>
    </message>
    <message>
        <source>¿Cuántas personas practican en esta pantalla?</source>
        <translation>Konbyen moun k ap pratike sou ekran sa a?</translation>
    </message>
    <message>
        <source>0 si solo muestra la pizarra.</source>
        <translation>0 si li sèlman montre tablo a.</translation>
    </message>
    <message>
        <source>Escriba cuántas son: de 0 a 999.</source>
        <translation>Ekri konbyen yo ye: de 0 a 999.</translation>
    </message>
</context>
<context>
    <name>instructor::StepsPanel</name>
    <message>
        <source>Dónde está la clase</source>
        <translation>Kote klas la rive</translation>
    </message>
    <message>
        <source>Paso %1.</source>
        <translation>Etap %1.</translation>
    </message>
    <message>
        <source>Paso %1: %2.</source>
        <translation>Etap %1: %2.</translation>
    </message>
    <message>
        <source>Terminaron: %1 de %2.</source>
        <translation>Fini: %1 sou %2.</translation>
    </message>
    <message>
        <source>Pantallas aquí: %1.</source>
        <translation>Ekran isit la: %1.</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 sou %2</translation>
    </message>
    <message>
        <source>aquí: %1</source>
        <translation>isit: %1</translation>
    </message>
    <message>
        <source>Terminaron</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Pasos</source>
        <translation>Etap yo</translation>
    </message>
</context>
<context>
    <name>instructor::StuckPanel</name>
    <message>
        <source>Quién necesita ayuda</source>
        <translation>Kiyès ki bezwen èd</translation>
    </message>
    <message>
        <source>pidió ayuda</source>
        <translation>mande èd</translation>
    </message>
    <message>
        <source>tres errores</source>
        <translation>twa erè</translation>
    </message>
    <message>
        <source>dos minutos ahí</source>
        <translation>de minit la</translation>
    </message>
    <message>
        <source>%1, paso %2: %3</source>
        <translation>%1, etap %2: %3</translation>
    </message>
    <message>
        <source>Nadie espera ayuda</source>
        <translation>Pèsonn p ap tann èd</translation>
    </message>
    <message>
        <source>Necesitan ayuda: %1</source>
        <translation>Bezwen èd: %1</translation>
    </message>
    <message>
        <source>Nada todavía.</source>
        <translation>Anyen ankò.</translation>
    </message>
    <message>
        <source>Errores: %1. Ayuda: %2.</source>
        <translation>Erè: %1. Èd: %2.</translation>
    </message>
    <message>
        <source>Lo que más cuesta</source>
        <translation>Sa ki pi difisil</translation>
    </message>
</context>
<context>
    <name>instructor::TalkPage</name>
    <message>
        <source>Toque la pantalla para seguir</source>
        <translation>Peze ekran an pou kontinye</translation>
    </message>
</context>
<context>
    <name>instructor::TalksPage</name>
    <message>
        <source>¿De qué trámite es la charla?</source>
        <translation>Sou ki demach prezantasyon an ye?</translation>
    </message>
    <message>
        <source>En la charla, avance con Av Pág y vuelva con Re Pág.</source>
        <translation>Nan prezantasyon an, avanse ak Page Down epi tounen ak Page Up.</translation>
    </message>
    <message>
        <source>También sirve un control remoto de presentaciones.</source>
        <translation>Yon telekòmand pou prezantasyon mache tou.</translation>
    </message>
    <message>
        <source>Con la tecla B la pantalla queda negra. Con la misma tecla vuelve.</source>
        <translation>Touch B a fè ekran an vin nwa. Menm touch la fè li tounen.</translation>
    </message>
</context>
<context>
    <name>maintenance::Calibration</name>
    <message>
        <source>¿De qué tamaño es esta pantalla?</source>
        <translation>Ki gwosè ekran sa a?</translation>
    </message>
    <message>
        <source>Mide lo mismo</source>
        <translation>Li menm gwosè</translation>
    </message>
    <message>
        <source>Escribirlo</source>
        <translation>Ekri li</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Soti</translation>
    </message>
    <message>
        <source>Sí, escribirlo</source>
        <translation>Wi, ekri li</translation>
    </message>
    <message>
        <source>No, volver</source>
        <translation>Non, tounen</translation>
    </message>
    <message>
        <source>− 10</source>
        <translation>− 10</translation>
    </message>
    <message>
        <source>+ 10</source>
        <translation>+ 10</translation>
    </message>
    <message>
        <source>− 1</source>
        <translation>− 1</translation>
    </message>
    <message>
        <source>+ 1</source>
        <translation>+ 1</translation>
    </message>
    <message>
        <source>Más chico: %1</source>
        <translation>Pi piti: %1</translation>
    </message>
    <message>
        <source>Más grande: %1</source>
        <translation>Pi gwo: %1</translation>
    </message>
    <message>
        <source>Ponga una tarjeta de banco o una cédula sobre el dibujo, y toque + o − hasta que mida lo mismo.</source>
        <translation>Mete yon kat bank oswa yon kat idantite sou desen an, epi touche + oswa − jiskaske li menm gwosè.</translation>
    </message>
    <message>
        <source>¿Escribimos [screen] %1 en %2? Lo demás del archivo queda como está.</source>
        <translation>Èske nou ekri [screen] %1 nan %2? Rès fichye a rete jan li ye.</translation>
    </message>
    <message>
        <source>No se pudo guardar.</source>
        <translation>Nou pa t ka anrejistre l.</translation>
    </message>
    <message>
        <source>Quedó escrito en %1: [screen] %2. Vale desde que la Ventanilla parta de nuevo.</source>
        <translation>Li ekri nan %1: [screen] %2. L ap sèvi lè Ventanilla a pati ankò.</translation>
    </message>
    <message>
        <source>No se puede escribir en %1. Copie usted la línea: [screen] %2</source>
        <translation>Nou pa ka ekri nan %1. Kopye liy lan ou menm: [screen] %2</translation>
    </message>
    <message>
        <source>Tamaño de la pantalla</source>
        <translation>Gwosè ekran an</translation>
    </message>
    <message>
        <source>Iguálelo a una tarjeta: [screen] %1</source>
        <translation>Fè l menm gwosè ak yon kat: [screen] %1</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Constancia aceptada</source>
        <translation>Deklarasyon aksepte</translation>
    </message>
    <message>
        <source>Folio: %1</source>
        <translation>Folio: %1</translation>
    </message>
    <message>
        <source>Comprobante: %1</source>
        <translation>Resi: %1</translation>
    </message>
    <message>
        <source>Aceptada: %1</source>
        <translation>Aksepte: %1</translation>
    </message>
    <message>
        <source>Huella: %1</source>
        <translation>Anprent: %1</translation>
    </message>
    <message>
        <source>Para comprobarla: pregunte en cualquier Ventanilla.</source>
        <translation>Pou verifye li: mande nan nenpòt Ventanilla.</translation>
    </message>
    <message>
        <source>Hecha en la Ventanilla %1. Huella del envío (SHA-256):</source>
        <translation>Fèt nan Ventanilla %1. Anprent sa ki te voye a (SHA-256):</translation>
    </message>
    <message>
        <source>Documento electrónico</source>
        <translation>Dokiman elektwonik</translation>
    </message>
    <message>
        <source>Constancia</source>
        <translation>Deklarasyon</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>Aceptada el</source>
        <translation>Aksepte le</translation>
    </message>
    <message>
        <source>Comprobante</source>
        <translation>Resi</translation>
    </message>
    <message>
        <source>Folio y fecha, para leer con un teléfono</source>
        <translation>Folio ak dat, pou li ak yon telefòn</translation>
    </message>
    <message>
        <source>Quién la hizo</source>
        <translation>Kiyès ki fè li</translation>
    </message>
    <message>
        <source>Qué declaró</source>
        <translation>Sa moun nan deklare</translation>
    </message>
    <message>
        <source>Fechas</source>
        <translation>Dat</translation>
    </message>
    <message>
        <source>Hecha</source>
        <translation>Fèt</translation>
    </message>
    <message>
        <source>Recibida</source>
        <translation>Resevwa</translation>
    </message>
    <message>
        <source>Aceptada</source>
        <translation>Aksepte</translation>
    </message>
    <message>
        <source>Qué no es esta constancia</source>
        <translation>Sa deklarasyon sa a pa ye</translation>
    </message>
    <message>
        <source>Constancia, folio %1</source>
        <translation>Deklarasyon, folio %1</translation>
    </message>
    <message>
        <source>Qué debe hacer ahora</source>
        <translation>Sa ou dwe fè kounye a</translation>
    </message>
    <message>
        <source>Para llevar</source>
        <translation>Pou pote ale</translation>
    </message>
    <message>
        <source>Página %1 de %2</source>
        <translation>Paj %1 sou %2</translation>
    </message>
    <message>
        <source>Su constancia fue aceptada</source>
        <translation>Yo aksepte deklarasyon ou</translation>
    </message>
    <message>
        <source>ACEPTADA</source>
        <translation>AKSEPTE</translation>
    </message>
    <message>
        <source>Use el folio cuando le pidan la constancia. Pida el documento en cualquier Ventanilla.</source>
        <translation>Sèvi ak folio a lè yo mande ou deklarasyon an. Mande dokiman an nan nenpòt Ventanilla.</translation>
    </message>
    <message>
        <source>aceptada, folio %1</source>
        <translation>aksepte, folio %1</translation>
    </message>
    <message>
        <source>Su constancia fue recibida</source>
        <translation>Yo resevwa deklarasyon ou</translation>
    </message>
    <message>
        <source>RECIBIDA, TODAVÍA SIN FOLIO</source>
        <translation>RESEVWA, POKO GEN FOLIO</translation>
    </message>
    <message>
        <source>El servicio central ya la tiene y la va a revisar. Pregunte más adelante con su comprobante.</source>
        <translation>Sèvis santral la gen li deja, epi li pral verifye li. Mande pita ak resi ou.</translation>
    </message>
    <message>
        <source>recibida, todavía sin folio</source>
        <translation>resevwa, poko gen folio</translation>
    </message>
    <message>
        <source>Su constancia quedó guardada</source>
        <translation>Deklarasyon ou anrejistre</translation>
    </message>
    <message>
        <source>GUARDADO, TODAVÍA NO PRESENTADO</source>
        <translation>ANREJISTRE, POKO DEPOZE</translation>
    </message>
    <message>
        <source>Se enviará sola si hay internet antes de esa hora. Después no se envía.</source>
        <translation>Li ap voye poukont li si gen entènèt anvan lè sa a. Apre sa, li pa voye.</translation>
    </message>
    <message>
        <source>Se enviará sola cuando haya internet. Usted no tiene que hacer nada para eso.</source>
        <translation>Li ap voye poukont li lè gen entènèt. Ou pa bezwen fè anyen pou sa.</translation>
    </message>
    <message>
        <source>guardado, todavía NO presentado</source>
        <translation>anrejistre, POKO depoze</translation>
    </message>
    <message>
        <source>Con este número y su documento puede preguntar en cualquier Ventanilla en qué va.</source>
        <translation>Ak nimewo sa a ak dokiman ou, ou ka mande nan nenpòt Ventanilla ki kote li rive.</translation>
    </message>
    <message>
        <source>Vale solo hasta el %1.</source>
        <translation>Li bon sèlman jiska %1.</translation>
    </message>
    <message>
        <source>Ese mismo día vaya en persona a una unidad de Carabineros para validarla. Lleve su cédula o su pasaporte.</source>
        <translation>Menm jou sa a, al an pèsòn nan yon komisarya Carabineros (lapolis) pou valide li. Pote kat idantite ou oswa paspò ou.</translation>
    </message>
    <message>
        <source>Sirve cualquier unidad de Carabineros.</source>
        <translation>Nenpòt komisarya Carabineros bon.</translation>
    </message>
    <message>
        <source>Las unidades más cercanas:</source>
        <translation>Komisarya ki pi pre yo:</translation>
    </message>
    <message>
        <source>Su número de comprobante</source>
        <translation>Nimewo resi ou</translation>
    </message>
    <message>
        <source>Llévelo en su teléfono: apunte con la cámara</source>
        <translation>Pote li nan telefòn ou: vize ak kamera a</translation>
    </message>
    <message>
        <source>Trámite</source>
        <translation>Demach</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>Ki lè</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>Ki kote</translation>
    </message>
    <message>
        <source>Qué no es este papel</source>
        <translation>Sa papye sa a pa ye</translation>
    </message>
    <message>
        <source>No es la constancia. Es el comprobante de que usted la hizo aquí.</source>
        <translation>Se pa deklarasyon an. Se resi ki montre ou fè li isit la.</translation>
    </message>
    <message>
        <source>Comprobante %1</source>
        <translation>Resi %1</translation>
    </message>
    <message>
        <source>Ventanilla</source>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>Qué: %1</source>
        <translation>Kisa: %1</translation>
    </message>
    <message>
        <source>Cuándo: %1</source>
        <translation>Ki lè: %1</translation>
    </message>
    <message>
        <source>Dónde: %1</source>
        <translation>Ki kote: %1</translation>
    </message>
    <message>
        <source>Estado: %1</source>
        <translation>Eta: %1</translation>
    </message>
    <message>
        <source>Ese mismo día valídela en Carabineros, con cédula o pasaporte.</source>
        <translation>Menm jou sa a valide li kay Carabineros (lapolis), ak kat idantite oswa paspò.</translation>
    </message>
    <message>
        <source>Para preguntar: lleve este número y su documento a cualquier Ventanilla.</source>
        <translation>Pou mande: pote nimewo sa a ak dokiman ou nan nenpòt Ventanilla.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>RUN</translation>
    </message>
    <message>
        <source>Número de documento</source>
        <translation>Nimewo dokiman</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telefòn</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>Imèl</translation>
    </message>
    <message>
        <source>Un familiar o amigo</source>
        <translation>Fanmi oswa zanmi</translation>
    </message>
    <message>
        <source>Alguien de la junta de vecinos</source>
        <translation>Moun nan asosyasyon an</translation>
    </message>
    <message>
        <source>Un monitor o monitora</source>
        <translation>Monitè oswa monitris</translation>
    </message>
    <message>
        <source>Otra persona</source>
        <translation>Yon lòt moun</translation>
    </message>
    <message>
        <source>Le ayudó a escribir</source>
        <translation>Moun ki te ede ekri</translation>
    </message>
    <message>
        <source>Lo revisó sin ayuda</source>
        <translation>Te verifye san èd</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Wi</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Así se ve un comprobante</source>
        <translation>Men kijan yon resi ye</translation>
    </message>
    <message>
        <source>PRÁCTICA: NO SE GUARDÓ NI SE ENVIÓ NADA</source>
        <translation>PRATIK: ANYEN PA ANREJISTRE NI VOYE</translation>
    </message>
    <message>
        <source>En una constancia de verdad, aquí dice en qué va.</source>
        <translation>Nan yon vrè deklarasyon, se isit la li di ki kote li rive.</translation>
    </message>
    <message>
        <source>práctica, no se envió nada</source>
        <translation>pratik, anyen pa voye</translation>
    </message>
    <message>
        <source>Es un papel de práctica: no sirve para ningún trámite.</source>
        <translation>Se yon papye pratik: li pa sèvi pou okenn demach.</translation>
    </message>
    <message>
        <source>Mientras dure la práctica, con este número puede preguntar en qué va.</source>
        <translation>Pandan pratik la, ak nimewo sa a ou ka mande ki kote li rive.</translation>
    </message>
    <message>
        <source>ya tiene una respuesta</source>
        <translation>li gen yon repons</translation>
    </message>
    <message>
        <source>En qué va: %1</source>
        <translation>Ki kote li rive: %1</translation>
    </message>
    <message>
        <source>Usted pidió en una Ventanilla que le llegara el comprobante de un trámite.</source>
        <translation>Nan yon Ventanilla, ou te mande yo voye resi yon demach ba ou.</translation>
    </message>
    <message>
        <source>Usted pidió en una Ventanilla el comprobante de un trámite. Viene con este correo.</source>
        <translation>Nan yon Ventanilla, ou te mande resi yon demach. Li vini ak imèl sa a.</translation>
    </message>
    <message>
        <source>Para saber en qué va, lleve ese número y su documento a cualquier Ventanilla. Toque «¿En qué va mi trámite?».</source>
        <translation>Pou konnen ki kote li rive, pote nimewo sa a ak dokiman ou nan nenpòt Ventanilla. Touche « Ki kote demach mwen an rive? ».</translation>
    </message>
    <message>
        <source>Este correo no es el documento oficial.</source>
        <translation>Imèl sa a se pa dokiman ofisyèl la.</translation>
    </message>
    <message>
        <source>Nadie le pedirá plata ni una clave por este correo. Si se la piden, no conteste: es un engaño.</source>
        <translation>Pèsonn p ap mande ou lajan ni modpas nan imèl sa a. Si yo mande ou sa, pa reponn: se yon twonpri.</translation>
    </message>
    <message>
        <source>Su comprobante de Ventanilla</source>
        <translation>Resi Ventanilla ou</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Mire su correo</source>
        <translation>Gade imèl ou</translation>
    </message>
    <message>
        <source>Cuando haya internet, este comprobante le llegará también ahí. Nadie le pedirá plata ni su clave por ese correo.</source>
        <translation>Lè gen entènèt, resi sa a ap rive la tou. Pèsonn p ap mande ou lajan ni modpas ou nan imèl sa a.</translation>
    </message>
</context>
<context>
    <name>screens::ActionRow</name>
    <message>
        <source>Ver más</source>
        <translation>Wè plis</translation>
    </message>
    <message>
        <source>Página %1 de %2</source>
        <translation>Paj %1 sou %2</translation>
    </message>
</context>
<context>
    <name>screens::AddressPage</name>
    <message>
        <source>Otra seña, si hay</source>
        <translation>Lòt repè, si genyen</translation>
    </message>
    <message>
        <source>Calle o pasaje</source>
        <translation>Lari oswa pasaj</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Nimewo</translation>
    </message>
    <message>
        <source>Sin número</source>
        <translation>San nimewo</translation>
    </message>
    <message>
        <source>Depto. o casa</source>
        <translation>Apatman oswa kay</translation>
    </message>
    <message>
        <source>Villa, si hay</source>
        <translation>Villa (sitè), si genyen</translation>
    </message>
    <message>
        <source>Sector o localidad</source>
        <translation>Zòn oswa lokalite</translation>
    </message>
    <message>
        <source>Camino, si hay</source>
        <translation>Wout, si genyen</translation>
    </message>
    <message>
        <source>Kilómetro</source>
        <translation>Kilomèt</translation>
    </message>
    <message>
        <source>Parcela o sitio</source>
        <translation>Pasèl oswa teren</translation>
    </message>
    <message>
        <source>Con calle</source>
        <translation>Gen lari</translation>
    </message>
    <message>
        <source>Calle o pasaje, y número</source>
        <translation>Lari oswa pasaj, ak nimewo</translation>
    </message>
    <message>
        <source>Sin calle</source>
        <translation>Pa gen lari</translation>
    </message>
    <message>
        <source>Campo, sector, parcela</source>
        <translation>Andeyò, zòn, pasèl</translation>
    </message>
</context>
<context>
    <name>screens::AnswerPage</name>
    <message>
        <source>Puede dejarlo en blanco.</source>
        <translation>Ou ka kite li vid.</translation>
    </message>
    <message>
        <source>También puede pasar su cédula por el lector.</source>
        <translation>Ou ka pase kat idantite ou nan lektè a tou.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Wi</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No sé</source>
        <translation>Mwen pa konnen</translation>
    </message>
</context>
<context>
    <name>screens::AskAloudPage</name>
    <message>
        <source>Quien esté cerca los va a oír. Con audífonos los oye solo usted.</source>
        <translation>Moun ki toupre yo ap tande yo. Ak ekoutè, se ou sèl ki tande.</translation>
    </message>
    <message>
        <source>No, leer sin mis datos</source>
        <translation>Non, li san enfòmasyon mwen</translation>
    </message>
    <message>
        <source>Sí, leer todo</source>
        <translation>Wi, li tout</translation>
    </message>
    <message>
        <source>Aquí van sus datos. ¿Los leemos en voz alta?</source>
        <translation>Se isit la enfòmasyon ou yo ale. Èske nou li yo awotvwa?</translation>
    </message>
</context>
<context>
    <name>screens::BirthDatePage</name>
    <message>
        <source>No sé</source>
        <translation>Mwen pa konnen</translation>
    </message>
    <message>
        <source>¿Qué día?</source>
        <translation>Ki jou?</translation>
    </message>
    <message>
        <source>%1 de %2. ¿De qué año?</source>
        <translation>%1 %2. Ki ane?</translation>
    </message>
</context>
<context>
    <name>screens::CardPage</name>
    <message>
        <source>El lector leyó mal su cédula. Pásela otra vez, o siga con el teclado.</source>
        <translation>Lektè a mal li kat idantite ou. Pase li ankò, oswa kontinye ak klavye a.</translation>
    </message>
    <message>
        <source>Ese código no es el de una cédula. Pase el cuadro de puntos, o siga con el teclado.</source>
        <translation>Kòd sa a pa kòd yon kat idantite. Pase kare pwen yo, oswa kontinye ak klavye a.</translation>
    </message>
    <message>
        <source>Leímos su cédula</source>
        <translation>Nou li kat idantite ou</translation>
    </message>
    <message>
        <source>Su cédula está vencida.</source>
        <translation>Kat idantite ou ekspire.</translation>
    </message>
    <message>
        <source>Venció el %1. Puede seguir igual.</source>
        <translation>Li ekspire le %1. Ou ka kontinye kanmenm.</translation>
    </message>
    <message>
        <source>Sus datos son coherentes con la cédula.</source>
        <translation>Enfòmasyon ou yo dakò ak kat idantite a.</translation>
    </message>
    <message>
        <source>Mire si son los suyos. Si no lo son, toque Volver.</source>
        <translation>Gade si se enfòmasyon ou. Si se pa sa, peze Tounen.</translation>
    </message>
    <message>
        <source>RUN: %1</source>
        <translation>RUN: %1</translation>
    </message>
    <message>
        <source>Número de documento: %1</source>
        <translation>Nimewo dokiman: %1</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>screens::ChoicePage</name>
    <message>
        <source>Puede tocar varias, o ninguna.</source>
        <translation>Ou ka peze plizyè, oswa okenn.</translation>
    </message>
    <message>
        <source>Puede tocar varias.</source>
        <translation>Ou ka peze plizyè.</translation>
    </message>
</context>
<context>
    <name>screens::ComprobantePage</name>
    <message>
        <source>Escriba su número de comprobante</source>
        <translation>Ekri nimewo resi ou</translation>
    </message>
    <message>
        <source>Su comprobante</source>
        <translation>Resi ou</translation>
    </message>
    <message>
        <source>Número de comprobante</source>
        <translation>Nimewo resi</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>No tengo mi número</source>
        <translation>San nimewo</translation>
    </message>
    <message>
        <source>La letra O y el cero valen lo mismo aquí. También la I y el uno.</source>
        <translation>Lèt O ak zewo gen menm valè isit la. Lèt I ak en tou.</translation>
    </message>
    <message>
        <source>Si perdió el número, busque la foto en su teléfono. También puede hacer la constancia de nuevo.</source>
        <translation>Si ou pèdi nimewo a, chèche foto a nan telefòn ou. Ou ka refè deklarasyon an tou.</translation>
    </message>
    <message>
        <source>Está arriba en su papel. Son doce letras y números.</source>
        <translation>Li anwo nan papye ou. Se douz lèt ak chif.</translation>
    </message>
    <message>
        <source>Está bien escrito. Toque Continuar.</source>
        <translation>Li byen ekri. Peze Kontinye.</translation>
    </message>
    <message>
        <source>Algo no calza. Mire bien su papel.</source>
        <translation>Gen yon bagay ki pa bon. Gade papye ou byen.</translation>
    </message>
    <message>
        <source>Faltan letras. Son doce.</source>
        <translation>Gen lèt ki manke. Li gen douz.</translation>
    </message>
</context>
<context>
    <name>screens::ConfirmPage</name>
    <message>
        <source>¿Enviamos su constancia?</source>
        <translation>Èske nou voye deklarasyon ou?</translation>
    </message>
    <message>
        <source>Trámite: %1. Después de enviarla no podrá cambiarla aquí.</source>
        <translation>Demach: %1. Apre ou voye li, ou pa ka chanje li isit la ankò.</translation>
    </message>
    <message>
        <source>No, todavía no</source>
        <translation>Non, poko</translation>
    </message>
    <message>
        <source>Sí, enviar ahora</source>
        <translation>Wi, voye kounye a</translation>
    </message>
    <message>
        <source>Aquí se enviaría su constancia</source>
        <translation>Se isit la deklarasyon ou t ap voye</translation>
    </message>
    <message>
        <source>Trámite: %1. Es una práctica: no se envía. Puede seguir para ver cómo termina.</source>
        <translation>Demach: %1. Se yon pratik: li pa voye. Ou ka kontinye pou wè kijan li fini.</translation>
    </message>
    <message>
        <source>Seguir sin enviar</source>
        <translation>Kontinye san voye</translation>
    </message>
</context>
<context>
    <name>screens::ContactRow</name>
    <message>
        <source>Revisado el %1</source>
        <translation>Verifye le %1</translation>
    </message>
</context>
<context>
    <name>screens::DangerPage</name>
    <message>
        <source>Si está en peligro, llame ahora</source>
        <translation>Si ou an danje, rele kounye a</translation>
    </message>
    <message>
        <source>Llame desde un teléfono. Esta pantalla no llama a nadie.</source>
        <translation>Rele ak yon telefòn. Ekran sa a pa rele pèsonn.</translation>
    </message>
    <message>
        <source>Ver más números</source>
        <translation>Wè plis nimewo</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
</context>
<context>
    <name>screens::DeclarationPage</name>
    <message>
        <source>Texto legal</source>
        <translation>Tèks legal</translation>
    </message>
    <message>
        <source>Enviar constancia</source>
        <translation>Voye deklarasyon an</translation>
    </message>
</context>
<context>
    <name>screens::DoneBody</name>
    <message>
        <source>Vaya hoy a Carabineros antes de las %1.</source>
        <translation>Ale kay Carabineros (lapolis) jodi a, anvan %1.</translation>
    </message>
    <message>
        <source>Su número de comprobante</source>
        <translation>Nimewo resi ou</translation>
    </message>
    <message>
        <source>Con este número y su documento puede preguntar aquí en qué va.</source>
        <translation>Ak nimewo sa a ak dokiman ou, ou ka mande isit la ki kote li rive.</translation>
    </message>
    <message>
        <source>Su constancia ya fue aceptada.</source>
        <translation>Yo aksepte deklarasyon ou deja.</translation>
    </message>
    <message>
        <source>Ya está presentada.</source>
        <translation>Li depoze deja.</translation>
    </message>
    <message>
        <source>Ya está presentada. La central la recibió.</source>
        <translation>Li depoze deja. Sèvis santral la resevwa li.</translation>
    </message>
    <message>
        <source>Todavía no está presentada.</source>
        <translation>Li poko depoze.</translation>
    </message>
    <message>
        <source>Todavía no está presentada. La enviaremos cuando haya internet.</source>
        <translation>Li poko depoze. Nou ap voye li lè gen entènèt.</translation>
    </message>
    <message>
        <source>Era una práctica: no se envió ni se guardó nada.</source>
        <translation>Se te yon pratik: anyen pa voye ni anrejistre.</translation>
    </message>
    <message>
        <source>Le llegará también a su correo, cuando haya internet.</source>
        <translation>L ap rive nan imèl ou tou, lè gen entènèt.</translation>
    </message>
</context>
<context>
    <name>screens::DonePage</name>
    <message>
        <source>Su constancia quedó guardada</source>
        <translation>Deklarasyon ou anrejistre</translation>
    </message>
    <message>
        <source>Quedó guardada</source>
        <translation>Li anrejistre</translation>
    </message>
    <message>
        <source>Ver mi comprobante</source>
        <translation>Wè resi mwen</translation>
    </message>
    <message>
        <source>Qué debo hacer ahora</source>
        <translation>Kisa pou fè</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Lòt demach</translation>
    </message>
    <message>
        <source>Anote el número de comprobante, o apunte con la cámara de su teléfono al dibujo.</source>
        <translation>Ekri nimewo resi a, oswa vize desen an ak kamera telefòn ou.</translation>
    </message>
    <message>
        <source>Con ese número y su documento puede preguntar en qué va su trámite.</source>
        <translation>Ak nimewo sa a ak dokiman ou, ou ka mande ki kote demach ou rive.</translation>
    </message>
    <message>
        <source>Hoy tiene que validarla en persona en Carabineros. Lleve su cédula o su pasaporte.</source>
        <translation>Jodi a ou dwe al valide li an pèsòn kay Carabineros (lapolis). Pote kat idantite ou oswa paspò ou.</translation>
    </message>
    <message>
        <source>Puede hacer otro trámite, o terminar. Su constancia sigue guardada.</source>
        <translation>Ou ka fè yon lòt demach, oswa fini. Deklarasyon ou rete anrejistre.</translation>
    </message>
    <message>
        <source>Aquí quedaría guardada su constancia</source>
        <translation>Se isit la deklarasyon ou t ap anrejistre</translation>
    </message>
    <message>
        <source>Aquí quedaría guardada</source>
        <translation>Li t ap anrejistre isit la</translation>
    </message>
    <message>
        <source>Para ver cómo sigue, toque Otro trámite y después ¿En qué va mi trámite?</source>
        <translation>Pou wè sa ki vini apre, peze Lòt demach epi Ki kote demach mwen an rive?</translation>
    </message>
    <message>
        <source>Llévelo en su teléfono: apunte con la cámara</source>
        <translation>Pote li nan telefòn ou: vize ak kamera a</translation>
    </message>
    <message>
        <source>Código QR de su comprobante</source>
        <translation>Kòd QR resi ou</translation>
    </message>
    <message>
        <source>El comprobante le llegará también a su correo, cuando haya internet.</source>
        <translation>Resi a ap rive nan imèl ou tou, lè gen entènèt.</translation>
    </message>
</context>
<context>
    <name>screens::DraftPage</name>
    <message>
        <source>Sus respuestas quedan guardadas tres días. Solo se abren con su mismo documento.</source>
        <translation>Repons ou yo rete anrejistre pandan twa jou. Yo louvri sèlman ak menm dokiman an.</translation>
    </message>
    <message>
        <source>Usted dejó un trámite a medias</source>
        <translation>Ou kite yon demach ki poko fini</translation>
    </message>
    <message>
        <source>Trámite a medias</source>
        <translation>Demach ki poko fini</translation>
    </message>
    <message>
        <source>Trámite: %1. ¿Quiere seguir donde quedó?</source>
        <translation>Demach: %1. Èske ou vle kontinye kote ou te rete a?</translation>
    </message>
    <message>
        <source>Si empieza de nuevo, borramos lo que había respondido.</source>
        <translation>Si ou rekòmanse, nou efase sa ou te reponn.</translation>
    </message>
    <message>
        <source>La vez pasada usted no terminó. Guardamos sus respuestas, y solo se abren con su documento.</source>
        <translation>Dènye fwa a ou pa te fini. Nou anrejistre repons ou yo, epi yo louvri sèlman ak dokiman ou.</translation>
    </message>
    <message>
        <source>Sí, seguir</source>
        <translation>Wi, kontinye</translation>
    </message>
    <message>
        <source>No, empezar de nuevo</source>
        <translation>Non, rekòmanse</translation>
    </message>
</context>
<context>
    <name>screens::ErasedPage</name>
    <message>
        <source>Era una práctica: no se envió ni se guardó nada.</source>
        <translation>Se te yon pratik: anyen pa voye ni anrejistre.</translation>
    </message>
    <message>
        <source>Listo. Borramos todo de esta pantalla.</source>
        <translation>Sa fèt. Nou efase tout sou ekran sa a.</translation>
    </message>
    <message>
        <source>Lo que envió sigue guardado. Si tiene un papel, lléveselo.</source>
        <translation>Sa ou te voye rete anrejistre. Si ou gen yon papye, pati avè li.</translation>
    </message>
    <message>
        <source>Gracias por venir.</source>
        <translation>Mèsi paske ou vini.</translation>
    </message>
    <message>
        <source>Volver al inicio</source>
        <translation>Tounen nan kòmansman</translation>
    </message>
    <message>
        <source>Su papel está saliendo. Espérelo, y lléveselo.</source>
        <translation>Papye ou a ap soti. Tann li, epi pran li avè w.</translation>
    </message>
    <message>
        <source>Su papel no salió, y ya no saldrá: también lo borramos de la impresora.</source>
        <translation>Papye ou a pa t soti, e li p ap soti: nou efase l nan enprimant lan tou.</translation>
    </message>
    <message>
        <source>Lo que envió sigue guardado.</source>
        <translation>Sa ou te voye a toujou anrejistre.</translation>
    </message>
</context>
<context>
    <name>screens::EtiquettePage</name>
    <message>
        <source>Para quien ayuda</source>
        <translation>Pou moun ki ede</translation>
    </message>
    <message>
        <source>La persona toca la pantalla, usted acompaña.</source>
        <translation>Se moun nan ki peze ekran an, ou menm ou akonpaye li.</translation>
    </message>
    <message>
        <source>Antes de enviar, la persona mira sola lo que dice. Si no puede leer, usted le lee.</source>
        <translation>Anvan yo voye, moun nan gade poukont li sa ki ekri. Si li pa ka li, ou menm ou li pou li.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>screens::FilingFlow</name>
    <message>
        <source>Texto legal</source>
        <translation>Tèks legal</translation>
    </message>
    <message>
        <source>Volver a la pregunta</source>
        <translation>Tounen nan kesyon an</translation>
    </message>
    <message>
        <source>Guardando…</source>
        <translation>Nou ap anrejistre…</translation>
    </message>
    <message>
        <source>No pudimos guardar su constancia</source>
        <translation>Nou pa te ka anrejistre deklarasyon ou</translation>
    </message>
    <message>
        <source>No se envió nada. Sus respuestas siguen aquí.</source>
        <translation>Nou pa voye anyen. Repons ou yo toujou la.</translation>
    </message>
    <message>
        <source>Puede probar otra vez. Si vuelve a pasar, avise a la persona encargada.</source>
        <translation>Ou ka eseye ankò. Si sa rive ankò, avèti moun ki responsab la.</translation>
    </message>
    <message>
        <source>Probar otra vez</source>
        <translation>Eseye ankò</translation>
    </message>
    <message>
        <source>No se puede enviar</source>
        <translation>Nou pa ka voye li</translation>
    </message>
    <message>
        <source>No se guardó ni se envió nada.</source>
        <translation>Nou pa anrejistre ni voye anyen.</translation>
    </message>
    <message>
        <source>Entendido, terminar</source>
        <translation>Mwen konprann, fini</translation>
    </message>
    <message>
        <source>Su comprobante</source>
        <translation>Resi ou</translation>
    </message>
    <message>
        <source>Lo que esta constancia no es</source>
        <translation>Sa deklarasyon sa a pa ye</translation>
    </message>
    <message>
        <source>Volver a mi comprobante</source>
        <translation>Tounen nan resi mwen</translation>
    </message>
</context>
<context>
    <name>screens::FingerPage</name>
    <message>
        <source>Toque aquí</source>
        <translation>Peze isit la</translation>
    </message>
    <message>
        <source>Toque con la yema de un dedo, y suelte.</source>
        <translation>Peze ak pwent yon dwèt, epi lage.</translation>
    </message>
    <message>
        <source>Con un teclado: vaya al cuadro con la flecha abajo y presione Enter.</source>
        <translation>Ak yon klavye: ale sou kare a ak flèch anba a epi peze Enter.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Toque el cuadro con un dedo.</source>
        <translation>Peze kare a ak yon dwèt.</translation>
    </message>
    <message>
        <source>Muy bien. Ahora tóquelo en este lado.</source>
        <translation>Trè byen. Kounye a, peze li bò isit la.</translation>
    </message>
    <message>
        <source>Muy bien. Toque uno más chico.</source>
        <translation>Trè byen. Peze youn ki pi piti.</translation>
    </message>
    <message>
        <source>Muy bien. Toque uno como los de los trámites.</source>
        <translation>Trè byen. Peze youn tankou sa yo ki nan demach yo.</translation>
    </message>
    <message>
        <source>Apoye el dedo en el cuadro. Espere un poco y suelte.</source>
        <translation>Apiye dwèt ou sou kare a. Tann yon ti moman epi lage.</translation>
    </message>
    <message>
        <source>Apoye el dedo en el cuadro. Córralo hacia afuera y suelte.</source>
        <translation>Apiye dwèt ou sou kare a. Glise li deyò epi lage.</translation>
    </message>
    <message>
        <source>Toque el cuadro dos veces seguidas.</source>
        <translation>Peze kare a de fwa youn dèyè lòt.</translation>
    </message>
    <message>
        <source>Respondió cuando usted soltó. Así es siempre.</source>
        <translation>Li reponn lè ou lage. Se toujou konsa.</translation>
    </message>
    <message>
        <source>Soltó adentro y respondió. Si quiere, corra el dedo hacia afuera.</source>
        <translation>Ou lage andedan epi li reponn. Si ou vle, glise dwèt ou deyò.</translation>
    </message>
    <message>
        <source>Contó una sola vez. Con una vez basta.</source>
        <translation>Li konte yon sèl fwa. Yon fwa ase.</translation>
    </message>
    <message>
        <source>Usted esperó, y contó otra vez. Con una vez basta.</source>
        <translation>Ou tann, epi li konte ankò. Yon fwa ase.</translation>
    </message>
    <message>
        <source>Lo soltó fuera: no pasó nada. Así puede arrepentirse.</source>
        <translation>Ou lage deyò: anyen pa pase. Se konsa ou ka chanje lide.</translation>
    </message>
</context>
<context>
    <name>screens::HearBetterPage</name>
    <message>
        <source>¿Cómo quiere oír la voz?</source>
        <translation>Kijan ou vle tande vwa a?</translation>
    </message>
    <message>
        <source>Oír mejor</source>
        <translation>Tande pi byen</translation>
    </message>
    <message>
        <source>Toque lo que le acomode. Escuchar está abajo, en cada página.</source>
        <translation>Peze sa ki bon pou ou. Koute anba, sou chak paj.</translation>
    </message>
    <message>
        <source>Más lento</source>
        <translation>Pi dousman</translation>
    </message>
    <message>
        <source>Más rápido</source>
        <translation>Pi vit</translation>
    </message>
    <message>
        <source>Más bajo</source>
        <translation>Pi ba</translation>
    </message>
    <message>
        <source>Más fuerte</source>
        <translation>Pi fò</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Pare</translation>
    </message>
</context>
<context>
    <name>screens::HelpPage</name>
    <message>
        <source>Ayuda</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>Volver está arriba, a la izquierda. Vuelve a la pregunta anterior.</source>
        <translation>Tounen anwo, agoch. Li tounen nan kesyon anvan an.</translation>
    </message>
    <message>
        <source>Salir rápido borra todo y vuelve al inicio, sin preguntar.</source>
        <translation>Soti vit efase tout epi li tounen nan kòmansman, san mande.</translation>
    </message>
    <message>
        <source>Ocultar tapa la pantalla. Terminar borra lo que escribió.</source>
        <translation>Kache kouvri ekran an. Fini efase sa ou ekri.</translation>
    </message>
    <message>
        <source>También puede pedir ayuda a la persona encargada del centro.</source>
        <translation>Ou ka mande moun ki responsab sant lan èd tou.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Para quien enseña</source>
        <translation>Pou moun k ap anseye a</translation>
    </message>
    <message>
        <source>Llamar a quien enseña</source>
        <translation>Rele moun k ap anseye a</translation>
    </message>
</context>
<context>
    <name>screens::IdlePage</name>
    <message>
        <source>¿Sigue ahí?</source>
        <translation>Èske ou toujou la?</translation>
    </message>
    <message>
        <source>Sí, quiero seguir</source>
        <translation>Wi, mwen vle kontinye</translation>
    </message>
    <message>
        <source>No, terminar y borrar todo</source>
        <translation>Non, fini epi efase tout</translation>
    </message>
    <message>
        <source>No, terminar</source>
        <translation>Non, fini</translation>
    </message>
    <message>
        <source>En 1 segundo cerramos su trámite. Toque la pantalla para seguir.</source>
        <translation>Nan 1 segonn nou fèmen demach ou. Peze ekran an pou kontinye.</translation>
    </message>
    <message>
        <source>En %1 segundos cerramos su trámite. Toque la pantalla para seguir.</source>
        <translation>Nan %1 segonn nou fèmen demach ou. Peze ekran an pou kontinye.</translation>
    </message>
    <message>
        <source>En 1 segundo borramos todo. Toque la pantalla para seguir.</source>
        <translation>Nan 1 segonn nou efase tout. Peze ekran an pou kontinye.</translation>
    </message>
    <message>
        <source>En %1 segundos borramos todo. Toque la pantalla para seguir.</source>
        <translation>Nan %1 segonn nou efase tout. Peze ekran an pou kontinye.</translation>
    </message>
    <message>
        <source>Lo que no ha enviado no se guarda.</source>
        <translation>Sa ou poko voye pa anrejistre.</translation>
    </message>
</context>
<context>
    <name>screens::InventedPage</name>
    <message>
        <source>En la práctica usted es %1.</source>
        <translation>Nan pratik la ou se %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fecha de nacimiento: %1</source>
        <translation>Dat nesans: %1</translation>
    </message>
    <message>
        <source>Su tarjeta de práctica</source>
        <translation>Kat pratik ou</translation>
    </message>
    <message>
        <source>Escriba estos datos, no los suyos. Están también en Ayuda.</source>
        <translation>Ekri enfòmasyon sa yo, pa pa ou yo. Yo nan Èd tou.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>screens::LanguagePage</name>
    <message>
        <source>¿En qué idioma?</source>
        <translation>Nan ki lang?</translation>
    </message>
    <message>
        <source>Lo que ya escribió queda como está.</source>
        <translation>Sa ou te ekri a rete jan li ye.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
</context>
<context>
    <name>screens::LeavePage</name>
    <message>
        <source>¿Quiere terminar y borrar sus datos?</source>
        <translation>Èske ou vle fini epi efase enfòmasyon ou yo?</translation>
    </message>
    <message>
        <source>¿Quiere terminar?</source>
        <translation>Èske ou vle fini?</translation>
    </message>
    <message>
        <source>Borramos todo, también el trámite a medias. Lo que ya envió sigue guardado.</source>
        <translation>Nou efase tout, demach ki poko fini a tou. Sa ou te voye deja rete anrejistre.</translation>
    </message>
    <message>
        <source>Lo que escribió se borra y no queda guardado. Lo que ya envió sigue guardado.</source>
        <translation>Nou efase sa ou ekri, li pa rete anrejistre. Sa ou te voye deja rete anrejistre.</translation>
    </message>
    <message>
        <source>No, seguir aquí</source>
        <translation>Non, rete isit la</translation>
    </message>
    <message>
        <source>Sí, terminar</source>
        <translation>Wi, fini</translation>
    </message>
    <message>
        <source>Lo que practicó se borra. No se envió nada.</source>
        <translation>Sa ou te pratike a efase. Anyen pa voye.</translation>
    </message>
</context>
<context>
    <name>screens::LongTextPage</name>
    <message>
        <source>Lea todo. Puede corregir o agregar.</source>
        <translation>Li tout. Ou ka korije oswa ajoute.</translation>
    </message>
</context>
<context>
    <name>screens::LookUpAnswerPage</name>
    <message>
        <source>No encontramos ese trámite</source>
        <translation>Nou pa jwenn demach sa a</translation>
    </message>
    <message>
        <source>Comprobante %1</source>
        <translation>Resi %1</translation>
    </message>
    <message>
        <source>El comprobante y el documento tienen que ser los mismos que usó al dejar la constancia.</source>
        <translation>Resi a ak dokiman an dwe menm ak sa ou te itilize pou deklarasyon an.</translation>
    </message>
    <message>
        <source>Si la dejó hoy, puede que todavía no se haya enviado. Vuelva a preguntar mañana.</source>
        <translation>Si ou te fè li jodi a, petèt nou poko voye li. Mande ankò demen.</translation>
    </message>
    <message>
        <source>Si la dejó en otra Ventanilla, pregunte allá.</source>
        <translation>Si ou te fè li nan yon lòt Ventanilla, mande laba a.</translation>
    </message>
    <message>
        <source>Probar con otro número</source>
        <translation>Eseye yon lòt nimewo</translation>
    </message>
    <message>
        <source>No tengo mi número</source>
        <translation>San nimewo</translation>
    </message>
    <message>
        <source>La autoridad escribió: %1</source>
        <translation>Otorite a ekri: %1</translation>
    </message>
    <message>
        <source>Tiene plazo hasta el %1.</source>
        <translation>Ou gen jiska %1.</translation>
    </message>
    <message>
        <source>Trámite: %1.</source>
        <translation>Demach: %1.</translation>
    </message>
    <message>
        <source>Se decidió el %1.</source>
        <translation>Yo pran desizyon an le %1.</translation>
    </message>
    <message>
        <source>Se recibió el %1.</source>
        <translation>Yo resevwa li le %1.</translation>
    </message>
    <message>
        <source>La dejó el %1.</source>
        <translation>Ou te fè li le %1.</translation>
    </message>
    <message>
        <source>Retirar este trámite</source>
        <translation>Retire demach sa a</translation>
    </message>
    <message>
        <source>Ver certificado</source>
        <translation>Wè sètifika a</translation>
    </message>
    <message>
        <source>Ver mi comprobante</source>
        <translation>Wè resi mwen</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Lòt demach</translation>
    </message>
    <message>
        <source>Lo que se practica se borra al terminar.</source>
        <translation>Sa ou pratike a efase lè ou fini.</translation>
    </message>
</context>
<context>
    <name>screens::LookUpFlow</name>
    <message>
        <source>Escriba el número que está en su papel.</source>
        <translation>Ekri nimewo ki sou papye ou a.</translation>
    </message>
    <message>
        <source>Ese número no calza. Mírelo en su papel.</source>
        <translation>Nimewo sa a pa bon. Gade li sou papye ou.</translation>
    </message>
    <message>
        <source>Buscando su trámite…</source>
        <translation>Nou ap chèche demach ou…</translation>
    </message>
    <message>
        <source>Ahora no podemos preguntar</source>
        <translation>Nou pa ka mande kounye a</translation>
    </message>
    <message>
        <source>Su trámite sigue donde estaba. Puede probar otra vez.</source>
        <translation>Demach ou toujou kote li te ye a. Ou ka eseye ankò.</translation>
    </message>
    <message>
        <source>Probar otra vez</source>
        <translation>Eseye ankò</translation>
    </message>
    <message>
        <source>Buscando su certificado…</source>
        <translation>Nou ap chèche sètifika ou…</translation>
    </message>
    <message>
        <source>Su certificado</source>
        <translation>Sètifika ou</translation>
    </message>
    <message>
        <source>Su comprobante</source>
        <translation>Resi ou</translation>
    </message>
    <message>
        <source>Retirando su trámite…</source>
        <translation>Nou ap retire demach ou…</translation>
    </message>
    <message>
        <source>No pudimos retirarlo</source>
        <translation>Nou pa te ka retire li</translation>
    </message>
    <message>
        <source>Ese número es de una práctica. No se envió nada.</source>
        <translation>Nimewo sa a se nan yon pratik. Anyen pa voye.</translation>
    </message>
    <message>
        <source>Aquí se practica. Use el número de su práctica.</source>
        <translation>Isit la se pou pratike. Sèvi ak nimewo pratik ou.</translation>
    </message>
</context>
<context>
    <name>screens::LostNumberPage</name>
    <message>
        <source>Si no tiene su número</source>
        <translation>Si ou pa gen nimewo ou</translation>
    </message>
    <message>
        <source>Sin el número no podemos buscar su trámite. Así nadie más lo puede ver.</source>
        <translation>San nimewo a, nou pa ka chèche demach ou. Konsa, pa gen lòt moun ki ka wè li.</translation>
    </message>
    <message>
        <source>Busque el papel, o la foto del cuadro en su teléfono.</source>
        <translation>Chèche papye a, oswa foto kare a nan telefòn ou.</translation>
    </message>
    <message>
        <source>Si lo dejó hoy aquí, pregunte a la persona encargada si encontró su papel.</source>
        <translation>Si ou te fè li isit la jodi a, mande si moun ki responsab la jwenn papye ou.</translation>
    </message>
    <message>
        <source>También puede preguntar en la oficina que lo recibe, con su documento. Ahí lo ven cuando ya llegó.</source>
        <translation>Ou ka mande tou nan biwo ki resevwa li a, ak dokiman ou. Yo wè li la lè li fin rive.</translation>
    </message>
    <message>
        <source>O hágalo de nuevo. El primero también sigue su camino.</source>
        <translation>Oswa refè li. Premye a ap kontinye chemen li tou.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Hacerlo de nuevo</source>
        <translation>Refè li</translation>
    </message>
</context>
<context>
    <name>screens::NamePage</name>
    <message>
        <source>Nombres</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Primer apellido</source>
        <translation>Premye siyati</translation>
    </message>
    <message>
        <source>Segundo, si tiene</source>
        <translation>Dezyèm, si genyen</translation>
    </message>
</context>
<context>
    <name>screens::Navigator</name>
    <message>
        <source>Esta Ventanilla no está recibiendo trámites</source>
        <translation>Ventanilla sa a pa ap resevwa demach</translation>
    </message>
    <message>
        <source>Lo que ya se guardó sigue guardado.</source>
        <translation>Sa ki te anrejistre deja rete anrejistre.</translation>
    </message>
</context>
<context>
    <name>screens::NextStepsPage</name>
    <message>
        <source>Qué debo hacer ahora</source>
        <translation>Kisa pou fè</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Lòt demach</translation>
    </message>
</context>
<context>
    <name>screens::NotSetUpPage</name>
    <message>
        <source>Esta Ventanilla todavía no está en marcha</source>
        <translation>Ventanilla sa a poko mache</translation>
    </message>
    <message>
        <source>Falta que la persona técnica la prepare. Mientras tanto se puede practicar.</source>
        <translation>Teknisyen an poko fin prepare li. Pandan w ap tann, ou ka pratike.</translation>
    </message>
    <message>
        <source>Poner en marcha</source>
        <translation>Mete l mache</translation>
    </message>
    <message>
        <source>Practicar</source>
        <translation>Pratike</translation>
    </message>
</context>
<context>
    <name>screens::NoticePage</name>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Texto legal</source>
        <translation>Tèks legal</translation>
    </message>
</context>
<context>
    <name>screens::PdfPage</name>
    <message>
        <source>Va en hoja grande: aquí no se puede imprimir. Imprima su comprobante, que tiene el folio.</source>
        <translation>Li bezwen yon gwo fèy: ou pa ka enprime li isit la. Enprime resi ou, ki gen folio a.</translation>
    </message>
    <message>
        <source>Guardar copia</source>
        <translation>Anrejistre kopi</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>No pudimos guardar la copia. Revise que la memoria esté puesta, y pruebe otra vez.</source>
        <translation>Nou pa te ka anrejistre kopi a. Gade si kle USB a byen mete, epi eseye ankò.</translation>
    </message>
    <message>
        <source>Copia guardada.</source>
        <translation>Kopi a anrejistre.</translation>
    </message>
    <message>
        <source>Nada se perdió. Apunte al código QR con su teléfono, o anote el número.</source>
        <translation>Anyen pa pèdi. Vize kòd QR la ak telefòn ou, oswa ekri nimewo a.</translation>
    </message>
</context>
<context>
    <name>screens::PreparedFlow</name>
    <message>
        <source>Su hoja</source>
        <translation>Fèy ou</translation>
    </message>
    <message>
        <source>Lo que esta hoja no es</source>
        <translation>Sa fèy sa a pa ye</translation>
    </message>
    <message>
        <source>Volver a mi hoja</source>
        <translation>Tounen nan fèy mwen</translation>
    </message>
</context>
<context>
    <name>screens::PreparedPage</name>
    <message>
        <source>Su hoja está lista</source>
        <translation>Fèy ou pare</translation>
    </message>
    <message>
        <source>Todavía no es una denuncia. Llévela usted a Carabineros.</source>
        <translation>Li poko yon plent. Ou menm, pote li bay Carabineros (lapolis).</translation>
    </message>
    <message>
        <source>Imprímala aquí, y llévese el papel.</source>
        <translation>Enprime li isit la, epi pati ak papye a.</translation>
    </message>
    <message>
        <source>Aquí no hay impresora. Copie en un papel lo que quiera llevar.</source>
        <translation>Pa gen enprimant isit la. Kopye sou yon papye sa ou vle pote.</translation>
    </message>
    <message>
        <source>Cuando usted termina, la borramos de aquí. No queda ninguna copia.</source>
        <translation>Lè ou fini, nou efase li isit la. Pa gen okenn kopi ki rete.</translation>
    </message>
    <message>
        <source>Ver e imprimir mi hoja</source>
        <translation>Wè epi enprime fèy mwen</translation>
    </message>
    <message>
        <source>Ver mi hoja</source>
        <translation>Wè fèy mwen</translation>
    </message>
    <message>
        <source>Dónde llevarla</source>
        <translation>Ki kote pou pote li</translation>
    </message>
    <message>
        <source>Qué debo hacer ahora</source>
        <translation>Kisa pou fè</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Lòt demach</translation>
    </message>
    <message>
        <source>La hoja está en español, para que la lean en la oficina.</source>
        <translation>Fèy la an panyòl, pou yo ka li li nan biwo a.</translation>
    </message>
</context>
<context>
    <name>screens::PrintButton</name>
    <message>
        <source>Imprimir</source>
        <translation>Enprime</translation>
    </message>
    <message>
        <source>Imprimir otra vez</source>
        <translation>Enprime ankò</translation>
    </message>
    <message>
        <source>Nada se perdió. Anótelo, o pida ayuda a quien atiende.</source>
        <translation>Anyen pa pèdi. Ekri li, oswa mande moun ki responsab la èd.</translation>
    </message>
    <message>
        <source>Imprimiendo…</source>
        <translation>L ap enprime…</translation>
    </message>
    <message>
        <source>En espera…</source>
        <translation>L ap tann…</translation>
    </message>
    <message>
        <source>Imprimiendo. Espere su papel.</source>
        <translation>L ap enprime. Tann papye ou a.</translation>
    </message>
    <message>
        <source>Falta papel.</source>
        <translation>Pa gen papye.</translation>
    </message>
    <message>
        <source>Pida a quien atiende que ponga papel: se imprimirá solo.</source>
        <translation>Mande moun ki responsab la pou l mete papye: l ap enprime poukont li.</translation>
    </message>
    <message>
        <source>La impresora está abierta.</source>
        <translation>Enprimant lan ouvè.</translation>
    </message>
    <message>
        <source>Pida a quien atiende que la cierre: se imprimirá solo.</source>
        <translation>Mande moun ki responsab la pou l fèmen l: l ap enprime poukont li.</translation>
    </message>
    <message>
        <source>A la impresora le falta tinta.</source>
        <translation>Enprimant lan pa gen lank.</translation>
    </message>
    <message>
        <source>Pida a quien atiende que la cambie: se imprimirá solo.</source>
        <translation>Mande moun ki responsab la pou l chanje l: l ap enprime poukont li.</translation>
    </message>
    <message>
        <source>El papel no puede salir.</source>
        <translation>Papye a pa ka soti.</translation>
    </message>
    <message>
        <source>Pida a quien atiende que revise la impresora: se imprimirá solo.</source>
        <translation>Mande moun ki responsab la pou l gade enprimant lan: l ap enprime poukont li.</translation>
    </message>
    <message>
        <source>La impresora está detenida.</source>
        <translation>Enprimant lan kanpe.</translation>
    </message>
    <message>
        <source>La impresora no responde.</source>
        <translation>Enprimant lan pa reponn.</translation>
    </message>
    <message>
        <source>Listo. Llévese su papel.</source>
        <translation>Fini. Pran papye ou a avè w.</translation>
    </message>
    <message>
        <source>No pudimos imprimir.</source>
        <translation>Nou pa t kapab enprime.</translation>
    </message>
</context>
<context>
    <name>screens::ProcedurePage</name>
    <message>
        <source>¿Qué le pasó?</source>
        <translation>Kisa ki rive ou?</translation>
    </message>
    <message>
        <source>Lo que ya dijo de usted sirve también aquí. Al final lo puede cambiar.</source>
        <translation>Sa ou te di sou ou menm sèvi isit la tou. Ou ka chanje li nan fen an.</translation>
    </message>
    <message>
        <source>Toque lo que más se parezca.</source>
        <translation>Peze sa ki sanble plis.</translation>
    </message>
    <message>
        <source>Si no sabe cuál es, toque el que más se parezca. Después puede volver.</source>
        <translation>Si ou pa konnen kilès, peze sa ki sanble plis. Ou ka tounen apre.</translation>
    </message>
    <message>
        <source>Si le robaron, aquí puede preparar su denuncia. La denuncia se hace en otro lugar.</source>
        <translation>Si yo te vòlè ou, ou ka prepare plent ou isit la. Se yon lòt kote pou ou pote plent lan.</translation>
    </message>
    <message>
        <source>¿En qué va mi trámite?</source>
        <translation>Ki kote demach mwen an rive?</translation>
    </message>
    <message>
        <source>Con su comprobante</source>
        <translation>Ak resi ou</translation>
    </message>
    <message>
        <source>Ver más trámites</source>
        <translation>Wè plis demach</translation>
    </message>
</context>
<context>
    <name>screens::ReferralPage</name>
    <message>
        <source>Entendido, terminar</source>
        <translation>Mwen konprann, fini</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Lòt demach</translation>
    </message>
</context>
<context>
    <name>screens::ReviewPage</name>
    <message>
        <source>Ver lo que falta</source>
        <translation>Wè rès la</translation>
    </message>
    <message>
        <source>Sí, está bien</source>
        <translation>Wi, li bon</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Quiero que me ayuden a leer</source>
        <translation>Mwen vle yo ede mwen li</translation>
    </message>
    <message>
        <source>Que me lo lean</source>
        <translation>Li li pou mwen</translation>
    </message>
    <message>
        <source>Revise su hoja</source>
        <translation>Verifye fèy ou</translation>
    </message>
    <message>
        <source>Nada de esto se envía ni se guarda.</source>
        <translation>Nou pa voye ni anrejistre anyen nan sa.</translation>
    </message>
    <message>
        <source>Ahora mire usted, sin ayuda. ¿Está bien lo que dice?</source>
        <translation>Kounye a gade ou menm, san èd. Èske sa ki ekri a bon?</translation>
    </message>
    <message>
        <source>Mire usted, sin ayuda. ¿Está bien?</source>
        <translation>Gade ou menm, san èd. Èske li bon?</translation>
    </message>
    <message>
        <source>Revise antes de enviar</source>
        <translation>Verifye anvan ou voye</translation>
    </message>
    <message>
        <source>Pida que le lean todo, de a poco. Todavía no se ha enviado nada.</source>
        <translation>Mande yo li tout pou ou, ti kras pa ti kras. Nou poko voye anyen.</translation>
    </message>
    <message>
        <source>Todavía no se ha enviado nada.</source>
        <translation>Nou poko voye anyen.</translation>
    </message>
</context>
<context>
    <name>screens::SeeBetterPage</name>
    <message>
        <source>¿Cómo quiere ver la pantalla?</source>
        <translation>Kijan ou vle wè ekran an?</translation>
    </message>
    <message>
        <source>Ver mejor</source>
        <translation>Wè pi byen</translation>
    </message>
    <message>
        <source>Toque lo que le acomode. Al terminar vuelve a como estaba.</source>
        <translation>Peze sa ki bon pou ou. Lè ou fini, li tounen jan li te ye a.</translation>
    </message>
    <message>
        <source>Letra más grande</source>
        <translation>Lèt pi gwo</translation>
    </message>
    <message>
        <source>Letra más chica</source>
        <translation>Lèt pi piti</translation>
    </message>
    <message>
        <source>Fondo blanco</source>
        <translation>Fon blan</translation>
    </message>
    <message>
        <source>Fondo negro</source>
        <translation>Fon nwa</translation>
    </message>
    <message>
        <source>Colores suaves</source>
        <translation>Koulè dous</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Li bon</translation>
    </message>
    <message>
        <source>Oír mejor</source>
        <translation>Tande pi byen</translation>
    </message>
    <message>
        <source>Cómo responde al tocar</source>
        <translation>Kijan li reponn lè ou peze</translation>
    </message>
</context>
<context>
    <name>screens::SheetPage</name>
    <message>
        <source>Ver más abajo</source>
        <translation>Wè pi ba</translation>
    </message>
    <message>
        <source>Ver más arriba</source>
        <translation>Wè pi wo</translation>
    </message>
    <message>
        <source>No pudimos mostrarlo. Pida ayuda a la persona encargada.</source>
        <translation>Nou pa te ka montre li. Mande moun ki responsab la èd.</translation>
    </message>
    <message>
        <source>Parte %1 de %2</source>
        <translation>Pati %1 sou %2</translation>
    </message>
    <message>
        <source>Parte %1</source>
        <translation>Pati %1</translation>
    </message>
</context>
<context>
    <name>screens::TextPage</name>
    <message>
        <source>Seguir leyendo</source>
        <translation>Kontinye li</translation>
    </message>
</context>
<context>
    <name>screens::TouchPage</name>
    <message>
        <source>¿Cómo quiere que responda la pantalla?</source>
        <translation>Kijan ou vle ekran an reponn?</translation>
    </message>
    <message>
        <source>Al tocar</source>
        <translation>Lè ou peze</translation>
    </message>
    <message>
        <source>Si su mano toca dos veces sin querer, elija más lenta.</source>
        <translation>Si men ou peze de fwa san ou pa vle, chwazi pi dousman.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Nòmal</translation>
    </message>
    <message>
        <source>Más lenta</source>
        <translation>Pi dousman</translation>
    </message>
    <message>
        <source>Muy lenta</source>
        <translation>Trè dousman</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Li bon</translation>
    </message>
</context>
<context>
    <name>screens::TypingPage</name>
    <message>
        <source>Borre la letra que sobra: %1</source>
        <translation>Efase lèt anplis la: %1</translation>
    </message>
    <message>
        <source>Escriba: %1</source>
        <translation>Ekri: %1</translation>
    </message>
    <message>
        <source>La tecla que sigue tiene dos bordes.</source>
        <translation>Touch ki vin apre a gen de bòdi.</translation>
    </message>
    <message>
        <source>Borrar quita la última letra.</source>
        <translation>Efase retire dènye lèt la.</translation>
    </message>
    <message>
        <source>Da lo mismo si la letra es mayúscula o minúscula.</source>
        <translation>Sa pa fè anyen si lèt la gwo oswa piti.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Está listo. Toque Continuar.</source>
        <translation>Li bon. Peze Kontinye.</translation>
    </message>
    <message>
        <source>Sobra una. Toque Borrar.</source>
        <translation>Gen youn anplis. Peze Efase.</translation>
    </message>
    <message>
        <source>Ahora toque «%1».</source>
        <translation>Kounye a, peze «%1».</translation>
    </message>
    <message>
        <source>Antes toque Borrar.</source>
        <translation>Anvan, peze Efase.</translation>
    </message>
    <message>
        <source>Antes toque «%1».</source>
        <translation>Anvan, peze «%1».</translation>
    </message>
    <message>
        <source>Está listo.</source>
        <translation>Li pare.</translation>
    </message>
    <message>
        <source>Toque Borrar.</source>
        <translation>Peze Efase.</translation>
    </message>
    <message>
        <source>Ahora «%1».</source>
        <translation>Kounye a «%1».</translation>
    </message>
    <message>
        <source>Antes Borrar.</source>
        <translation>Dabò, Efase.</translation>
    </message>
    <message>
        <source>Antes «%1».</source>
        <translation>Dabò «%1».</translation>
    </message>
</context>
<context>
    <name>screens::UnseenPage</name>
    <message>
        <source>La constancia que dejó quedó guardada</source>
        <translation>Deklarasyon ou te fè a anrejistre</translation>
    </message>
    <message>
        <source>Quedó guardada</source>
        <translation>Li anrejistre</translation>
    </message>
    <message>
        <source>La vez pasada se cortó antes de mostrarle su número. Es este.</source>
        <translation>Dènye fwa a li te koupe anvan li montre ou nimewo ou. Men li.</translation>
    </message>
    <message>
        <source>Anote el número de comprobante.</source>
        <translation>Ekri nimewo resi a.</translation>
    </message>
    <message>
        <source>Con ese número y su documento puede preguntar en qué va su trámite.</source>
        <translation>Ak nimewo sa a ak dokiman ou, ou ka mande ki kote demach ou rive.</translation>
    </message>
    <message>
        <source>Ya lo anoté, hacer otro trámite</source>
        <translation>Mwen ekri li deja, fè yon lòt demach</translation>
    </message>
    <message>
        <source>Ver mi comprobante</source>
        <translation>Wè resi mwen</translation>
    </message>
</context>
<context>
    <name>screens::WarmUpPage</name>
    <message>
        <source>¿Qué quiere ejercitar?</source>
        <translation>Kisa ou vle egzèse?</translation>
    </message>
    <message>
        <source>No hay apuro, y nada queda guardado.</source>
        <translation>Pa gen prese, epi anyen pa rete anrejistre.</translation>
    </message>
    <message>
        <source>El dedo</source>
        <translation>Dwèt la</translation>
    </message>
    <message>
        <source>Tocar, soltar y esperar</source>
        <translation>Peze, lage epi tann</translation>
    </message>
    <message>
        <source>El teclado</source>
        <translation>Klavye a</translation>
    </message>
    <message>
        <source>Escribir y borrar</source>
        <translation>Ekri epi efase</translation>
    </message>
</context>
<context>
    <name>screens::WarmedUpPage</name>
    <message>
        <source>Bien. Ya sabe tocar.</source>
        <translation>Byen. Kounye a ou konn peze.</translation>
    </message>
    <message>
        <source>Bien. Ya sabe escribir aquí.</source>
        <translation>Byen. Kounye a ou konn ekri isit la.</translation>
    </message>
    <message>
        <source>Toque una vez, suelte y espere.</source>
        <translation>Peze yon fwa, lage epi tann.</translation>
    </message>
    <message>
        <source>Si tocó mal, corra el dedo hacia afuera y suelte.</source>
        <translation>Si ou peze mal, glise dwèt ou deyò epi lage.</translation>
    </message>
    <message>
        <source>Mire la línea después de cada letra.</source>
        <translation>Gade liy lan apre chak lèt.</translation>
    </message>
    <message>
        <source>Si sobra una letra, toque Borrar una vez.</source>
        <translation>Si gen yon lèt anplis, peze Efase yon fwa.</translation>
    </message>
    <message>
        <source>Ahora el teclado</source>
        <translation>Kounye a klavye a</translation>
    </message>
    <message>
        <source>Volver al inicio</source>
        <translation>Tounen nan kòmansman</translation>
    </message>
</context>
<context>
    <name>screens::WelcomePage</name>
    <message>
        <source>Dejar de practicar</source>
        <translation>Sispann pratike</translation>
    </message>
    <message>
        <source>Hola. Aquí puede dejar una constancia, paso a paso.</source>
        <translation>Bonjou. Isit la ou ka fè yon deklarasyon, etap pa etap.</translation>
    </message>
    <message>
        <source>Hola. Deje aquí su constancia.</source>
        <translation>Bonjou. Fè deklarasyon ou isit la.</translation>
    </message>
    <message>
        <source>Es gratis. Si no toca la pantalla por %1 minutos, la borramos.</source>
        <translation>Li gratis. Si ou pa peze ekran an pandan %1 minit, nou efase li.</translation>
    </message>
    <message>
        <source>Toque Empezar y responda una pregunta a la vez.</source>
        <translation>Peze Kòmanse epi reponn yon sèl kesyon alafwa.</translation>
    </message>
    <message>
        <source>Nada se envía hasta que usted lo revise y diga que sí.</source>
        <translation>Nou pa voye anyen toutotan ou poko verifye li epi di wi.</translation>
    </message>
    <message>
        <source>Si ya dejó una constancia, toque ¿En qué va mi trámite?</source>
        <translation>Si ou te fè yon deklarasyon deja, peze Ki kote demach mwen an rive?</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Kòmanse</translation>
    </message>
    <message>
        <source>¿En qué va mi trámite?</source>
        <translation>Ki kote demach mwen an rive?</translation>
    </message>
    <message>
        <source>Practicar</source>
        <translation>Pratike</translation>
    </message>
    <message>
        <source>Hola. Aquí puede practicar, sin miedo a equivocarse.</source>
        <translation>Bonjou. Isit la ou ka pratike, san ou pa pè fè erè.</translation>
    </message>
    <message>
        <source>Hola. Aquí puede practicar.</source>
        <translation>Bonjou. Isit la ou ka pratike.</translation>
    </message>
    <message>
        <source>Nada se envía. Si no toca la pantalla por %1 minutos, lo borramos.</source>
        <translation>Anyen pa voye. Si ou pa peze ekran an pandan %1 minit, nou efase li.</translation>
    </message>
    <message>
        <source>Use los datos de su tarjeta de práctica, no los suyos.</source>
        <translation>Sèvi ak enfòmasyon ki sou kat pratik ou, pa pa ou yo.</translation>
    </message>
    <message>
        <source>Al final puede ver cómo sigue: con su comprobante, en ¿En qué va mi trámite?</source>
        <translation>Alafen ou ka wè sa ki vini apre: ak resi ou, nan Ki kote demach mwen an rive?</translation>
    </message>
    <message>
        <source>Ver mi tarjeta</source>
        <translation>Wè kat mwen</translation>
    </message>
    <message>
        <source>Calentar los dedos</source>
        <translation>Chofe dwèt yo</translation>
    </message>
</context>
<context>
    <name>screens::WithdrawalConfirmPage</name>
    <message>
        <source>¿Lo retiramos ahora?</source>
        <translation>Èske nou retire li kounye a?</translation>
    </message>
    <message>
        <source>Comprobante %1. Después no se puede deshacer.</source>
        <translation>Resi %1. Apre sa, ou pa ka defè sa.</translation>
    </message>
    <message>
        <source>Sí, retirar ahora</source>
        <translation>Wi, retire li kounye a</translation>
    </message>
    <message>
        <source>No, dejarlo</source>
        <translation>Non, kite li</translation>
    </message>
</context>
<context>
    <name>screens::WithdrawalPage</name>
    <message>
        <source>¿Quiere retirar su trámite?</source>
        <translation>Èske ou vle retire demach ou?</translation>
    </message>
    <message>
        <source>Es su derecho, mientras nadie lo decida. Es gratis y no tiene que decir por qué.</source>
        <translation>Se dwa ou, toutotan pèsonn poko pran desizyon sou li. Li gratis, epi ou pa bezwen di poukisa.</translation>
    </message>
    <message>
        <source>Si lo retira, no tendrá folio ni certificado.</source>
        <translation>Si ou retire li, ou pa ap gen ni folio ni sètifika.</translation>
    </message>
    <message>
        <source>Si después lo necesita, tendrá que hacerlo de nuevo.</source>
        <translation>Si ou bezwen li apre, ou ap oblije refè li.</translation>
    </message>
    <message>
        <source>No, dejarlo</source>
        <translation>Non, kite li</translation>
    </message>
    <message>
        <source>Quiero retirarlo</source>
        <translation>Mwen vle retire li</translation>
    </message>
</context>
<context>
    <name>screens::WithdrawnPage</name>
    <message>
        <source>Ver en qué quedó</source>
        <translation>Wè kijan li fini</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>No encontramos ese trámite</source>
        <translation>Nou pa jwenn demach sa a</translation>
    </message>
    <message>
        <source>Su trámite quedó retirado</source>
        <translation>Nou retire demach ou</translation>
    </message>
    <message>
        <source>Anotamos que quiere retirarlo</source>
        <translation>Nou note ou vle retire li</translation>
    </message>
    <message>
        <source>Ya lo decidieron</source>
        <translation>Yo deside deja</translation>
    </message>
    <message>
        <source>No se pudo retirar</source>
        <translation>Nou pa te ka retire li</translation>
    </message>
    <message>
        <source>No se retiró nada. Mire su comprobante y su documento, y pruebe otra vez.</source>
        <translation>Nou pa retire anyen. Gade resi ou ak dokiman ou, epi eseye ankò.</translation>
    </message>
    <message>
        <source>Antes habíamos tratado de enviarlo, y no sabemos si llegó.</source>
        <translation>Nou te eseye voye li anvan, epi nou pa konnen si li rive.</translation>
    </message>
    <message>
        <source>Si llegó, también se retira allá, salvo que ya lo hayan decidido.</source>
        <translation>Si li te rive, yo retire li la tou, sof si yo deside deja.</translation>
    </message>
    <message>
        <source>Pregunte mañana en qué quedó.</source>
        <translation>Mande demen kijan li fini.</translation>
    </message>
    <message>
        <source>Nadie lo va a revisar. Usted no tiene que hacer nada más.</source>
        <translation>Pèsonn pa ap verifye li. Ou pa bezwen fè anyen ankò.</translation>
    </message>
    <message>
        <source>Ya llegó, pero todavía nadie lo abre.</source>
        <translation>Li rive deja, men pèsonn poko louvri li.</translation>
    </message>
    <message>
        <source>Cuando lo abran se retira solo, si su documento es el mismo.</source>
        <translation>Lè yo louvri li, li retire poukont li, si dokiman ou se menm nan.</translation>
    </message>
    <message>
        <source>Pregunte otro día en qué quedó.</source>
        <translation>Mande yon lòt jou kijan li fini.</translation>
    </message>
    <message>
        <source>Por eso ya no se puede retirar aquí.</source>
        <translation>Se poutèt sa ou pa ka retire li isit la ankò.</translation>
    </message>
    <message>
        <source>Si tiene dudas, pregunte en una comisaría con su comprobante.</source>
        <translation>Si ou gen dout, mande nan yon komisarya ak resi ou.</translation>
    </message>
    <message>
        <source>Sigue donde estaba. Pruebe otra vez más tarde.</source>
        <translation>Li toujou kote li te ye a. Eseye ankò pita.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>No sé</source>
        <translation>Mwen pa konnen</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Wi</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No recuerda el día</source>
        <translation>Pa sonje jou a</translation>
    </message>
    <message>
        <source>a las %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>No sabe el día</source>
        <translation>Pa konnen jou a</translation>
    </message>
    <message>
        <source>No sabe la hora</source>
        <translation>Pa konnen lè a</translation>
    </message>
    <message>
        <source>A las %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>sin número</source>
        <translation>san nimewo</translation>
    </message>
    <message>
        <source>kilómetro %1</source>
        <translation>kilomèt %1</translation>
    </message>
    <message>
        <source>parcela %1</source>
        <translation>pasèl %1</translation>
    </message>
    <message>
        <source>No entregado</source>
        <translation>Pa bay repons</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>enero</source>
        <translation>janvye</translation>
    </message>
    <message>
        <source>febrero</source>
        <translation>fevriye</translation>
    </message>
    <message>
        <source>marzo</source>
        <translation>mas</translation>
    </message>
    <message>
        <source>abril</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>mayo</source>
        <translation>me</translation>
    </message>
    <message>
        <source>junio</source>
        <translation>jen</translation>
    </message>
    <message>
        <source>julio</source>
        <translation>jiyè</translation>
    </message>
    <message>
        <source>agosto</source>
        <translation>out</translation>
    </message>
    <message>
        <source>septiembre</source>
        <translation>septanm</translation>
    </message>
    <message>
        <source>octubre</source>
        <translation>oktòb</translation>
    </message>
    <message>
        <source>noviembre</source>
        <translation>novanm</translation>
    </message>
    <message>
        <source>diciembre</source>
        <translation>desanm</translation>
    </message>
    <message>
        <source>lunes</source>
        <translation>lendi</translation>
    </message>
    <message>
        <source>martes</source>
        <translation>madi</translation>
    </message>
    <message>
        <source>miércoles</source>
        <translation>mèkredi</translation>
    </message>
    <message>
        <source>jueves</source>
        <translation>jedi</translation>
    </message>
    <message>
        <source>viernes</source>
        <translation>vandredi</translation>
    </message>
    <message>
        <source>sábado</source>
        <translation>samdi</translation>
    </message>
    <message>
        <source>domingo</source>
        <translation>dimanch</translation>
    </message>
    <message>
        <source>%1 de %2 de %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Jodi a</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Yè</translation>
    </message>
    <message>
        <source>Anteayer</source>
        <translation>Avanyè</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>en la madrugada</source>
        <translation>nan granmaten</translation>
    </message>
    <message>
        <source>en la mañana</source>
        <translation>nan maten</translation>
    </message>
    <message>
        <source>en la tarde</source>
        <translation>nan apremidi</translation>
    </message>
    <message>
        <source>en la noche</source>
        <translation>nan lannwit</translation>
    </message>
    <message>
        <source>no recuerda a qué hora</source>
        <translation>pa sonje a ki lè</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Esta Ventanilla necesita una revisión. Avise a la persona a cargo para que llame al técnico.</source>
        <translation>Ventanilla sa a bezwen yon verifikasyon. Avèti moun ki responsab la pou li rele teknisyen an.</translation>
    </message>
    <message>
        <source>Ahora no hay conexión. Lo guardado sigue aquí, y se envía solo más tarde.</source>
        <translation>Pa gen koneksyon kounye a. Sa ki anrejistre toujou la, epi li ap voye poukont li pita.</translation>
    </message>
    <message>
        <source>La Ventanilla está ocupada. Espere un momento y pruebe otra vez.</source>
        <translation>Ventanilla a okipe. Tann yon ti moman epi eseye ankò.</translation>
    </message>
    <message>
        <source>En esta Ventanilla no queda espacio. Avise a la persona a cargo para que llame al técnico.</source>
        <translation>Pa gen plas ankò nan Ventanilla sa a. Avèti moun ki responsab la pou li rele teknisyen an.</translation>
    </message>
    <message>
        <source>Esta Ventanilla todavía no está lista. Un técnico tiene que instalarla.</source>
        <translation>Ventanilla sa a poko pare. Se yon teknisyen ki dwe enstale li.</translation>
    </message>
    <message>
        <source>Esta Ventanilla ya no recibe trámites. Lo guardado no se pierde; avise a la persona a cargo.</source>
        <translation>Ventanilla sa a pa resevwa demach ankò. Sa ki anrejistre pa pèdi; avèti moun ki responsab la.</translation>
    </message>
    <message>
        <source>Ventanilla ya está abierta en este equipo. Use la que está abierta.</source>
        <translation>Ventanilla louvri deja sou aparèy sa a. Sèvi ak sa ki louvri a.</translation>
    </message>
    <message>
        <source>Lo guardado es de una versión más nueva. Un técnico tiene que actualizar esta Ventanilla.</source>
        <translation>Sa ki anrejistre soti nan yon vèsyon pi nouvo. Se yon teknisyen ki dwe mete Ventanilla sa a ajou.</translation>
    </message>
    <message>
        <source>El plazo de este trámite ya terminó. No se guardó y no se va a enviar. Si era por no votar, lo puede citar el Juzgado de Policía Local. Ahí puede dar su excusa.</source>
        <translation>Dat limit demach sa a pase deja. Nou pa anrejistre li, epi nou pa ap voye li. Si se te paske ou pa vote, Juzgado de Policía Local (tribinal) ka konvoke ou. Se la ou ka bay eskiz ou.</translation>
    </message>
    <message>
        <source>Ese RUN es para practicar. Vuelva y escriba el RUN de su cédula.</source>
        <translation>RUN sa a se pou pratike. Tounen epi ekri RUN ki sou kat idantite ou.</translation>
    </message>
    <message>
        <source>Se está enviando en este momento. Espere unos minutos y pruebe otra vez.</source>
        <translation>Nou ap voye li kounye a menm. Tann kèk minit epi eseye ankò.</translation>
    </message>
    <message>
        <source>No encontramos ese trámite aquí. Revise el número de su comprobante.</source>
        <translation>Nou pa jwenn demach sa a isit la. Verifye nimewo resi ou.</translation>
    </message>
    <message>
        <source>Desde aquí se preguntó muchas veces seguidas. Espere diez minutos y pruebe otra vez.</source>
        <translation>Yo mande anpil fwa youn apre lòt isit la. Tann dis minit epi eseye ankò.</translation>
    </message>
    <message>
        <source>No encontramos ese trámite. Revise el comprobante y su documento.</source>
        <translation>Nou pa jwenn demach sa a. Verifye resi a ak dokiman ou.</translation>
    </message>
    <message>
        <source>El certificado llegó dañado y no lo mostramos. Pruebe otra vez.</source>
        <translation>Sètifika a rive domaje, epi nou pa montre li. Eseye ankò.</translation>
    </message>
    <message>
        <source>No pudimos guardar la copia. Revise que la memoria esté puesta.</source>
        <translation>Nou pa te ka anrejistre kopi a. Gade si kle USB a byen mete.</translation>
    </message>
    <message>
        <source>No pudimos hacer el papel. Anote el número de su comprobante.</source>
        <translation>Nou pa te ka fè papye a. Ekri nimewo resi ou.</translation>
    </message>
    <message>
        <source>Guardada</source>
        <translation>Anrejistre</translation>
    </message>
    <message>
        <source>Está guardada aquí, y todavía no se presenta. Se envía sola cuando hay conexión.</source>
        <translation>Li anrejistre isit la, epi li poko depoze. Li voye poukont li lè gen koneksyon.</translation>
    </message>
    <message>
        <source>Usted no tiene que hacer nada. Pregunte otra vez mañana, en esta Ventanilla.</source>
        <translation>Ou pa bezwen fè anyen. Mande ankò demen, nan Ventanilla sa a.</translation>
    </message>
    <message>
        <source>Enviándose</source>
        <translation>Nou ap voye li</translation>
    </message>
    <message>
        <source>Va en camino. Todavía no sabemos si llegó.</source>
        <translation>Li sou wout. Nou poko konnen si li rive.</translation>
    </message>
    <message>
        <source>Usted no tiene que hacer nada. Pregunte otra vez en una hora.</source>
        <translation>Ou pa bezwen fè anyen. Mande ankò nan inè.</translation>
    </message>
    <message>
        <source>Recibida</source>
        <translation>Resevwa</translation>
    </message>
    <message>
        <source>Ya llegó. Todavía nadie la revisa.</source>
        <translation>Li rive deja. Pèsonn poko verifye li.</translation>
    </message>
    <message>
        <source>Una persona la va a leer. Pregunte otra vez más adelante, aquí o en otra Ventanilla.</source>
        <translation>Yon moun pral li li. Mande ankò pita, isit la oswa nan yon lòt Ventanilla.</translation>
    </message>
    <message>
        <source>En revisión</source>
        <translation>Yo ap verifye li</translation>
    </message>
    <message>
        <source>La están revisando. Pregunte otro día con su comprobante.</source>
        <translation>Yo ap verifye li. Mande yon lòt jou ak resi ou.</translation>
    </message>
    <message>
        <source>Cuando la decidan, aquí verá el folio o el motivo.</source>
        <translation>Lè yo deside, ou ap wè folio a oswa rezon an isit la.</translation>
    </message>
    <message>
        <source>Aceptada</source>
        <translation>Aksepte</translation>
    </message>
    <message>
        <source>Su constancia está lista. Ya tiene un folio.</source>
        <translation>Deklarasyon ou pare. Li gen yon folio deja.</translation>
    </message>
    <message>
        <source>Muestre el folio donde le pidan la constancia.</source>
        <translation>Montre folio a kote yo mande ou deklarasyon an.</translation>
    </message>
    <message>
        <source>No aceptada</source>
        <translation>Pa aksepte</translation>
    </message>
    <message>
        <source>La autoridad la leyó y no la aceptó.</source>
        <translation>Otorite a li li, men li pa aksepte li.</translation>
    </message>
    <message>
        <source>Puede hacerla de nuevo aquí, con lo que faltó. Si tiene dudas, pregunte en una comisaría con este número.</source>
        <translation>Ou ka refè li isit la, ak sa ki te manke. Si ou gen dout, mande nan yon komisarya ak nimewo sa a.</translation>
    </message>
    <message>
        <source>Tiene que ir</source>
        <translation>Ou dwe ale</translation>
    </message>
    <message>
        <source>Falta un paso que se hace en persona.</source>
        <translation>Gen yon etap ki manke, ou dwe fè li an pèsòn.</translation>
    </message>
    <message>
        <source>Vaya a una comisaría. Lleve su documento y este número.</source>
        <translation>Ale nan yon komisarya. Pote dokiman ou ak nimewo sa a.</translation>
    </message>
    <message>
        <source>Detenida</source>
        <translation>Bloke</translation>
    </message>
    <message>
        <source>Está guardada, pero no pudo salir de esta Ventanilla.</source>
        <translation>Li anrejistre, men li pa te ka soti nan Ventanilla sa a.</translation>
    </message>
    <message>
        <source>Muestre este número a la persona a cargo. Ella puede pedir que se envíe otra vez.</source>
        <translation>Montre moun ki responsab la nimewo sa a. Li ka mande pou yo voye li ankò.</translation>
    </message>
    <message>
        <source>Retirada</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Se retiró. Nadie la va a revisar.</source>
        <translation>Yo retire li. Pèsonn pa ap verifye li.</translation>
    </message>
    <message>
        <source>Si todavía la necesita, puede hacerla de nuevo aquí.</source>
        <translation>Si ou toujou bezwen li, ou ka refè li isit la.</translation>
    </message>
    <message>
        <source>No se envió</source>
        <translation>Li pa voye</translation>
    </message>
    <message>
        <source>El plazo terminó antes de que hubiera conexión. No se envió, y ya no se va a enviar.</source>
        <translation>Dat limit la pase anvan te gen koneksyon. Nou pa voye li, epi nou pa ap voye li ankò.</translation>
    </message>
    <message>
        <source>Si era por no votar, lo puede citar el Juzgado de Policía Local. Ahí puede dar su excusa. Lleve su comprobante.</source>
        <translation>Si se te paske ou pa vote, Juzgado de Policía Local (tribinal) ka konvoke ou. Se la ou ka bay eskiz ou. Pote resi ou.</translation>
    </message>
    <message>
        <source>Toque una de las respuestas.</source>
        <translation>Peze youn nan repons yo.</translation>
    </message>
    <message>
        <source>Toque una o más respuestas.</source>
        <translation>Peze youn oswa plizyè repons.</translation>
    </message>
    <message>
        <source>Elija el día.</source>
        <translation>Chwazi jou a.</translation>
    </message>
    <message>
        <source>Elija la hora.</source>
        <translation>Chwazi lè a.</translation>
    </message>
    <message>
        <source>Ponga el día, el mes y el año.</source>
        <translation>Mete jou a, mwa a ak ane a.</translation>
    </message>
    <message>
        <source>Toque uno o más meses.</source>
        <translation>Peze youn oswa plizyè mwa.</translation>
    </message>
    <message>
        <source>Escriba la calle, o el sector si no hay calle.</source>
        <translation>Ekri lari a, oswa zòn nan si pa gen lari.</translation>
    </message>
    <message>
        <source>Elija una comuna de la lista.</source>
        <translation>Chwazi yon komin nan lis la.</translation>
    </message>
    <message>
        <source>Escriba con las teclas de abajo.</source>
        <translation>Ekri ak touch ki anba yo.</translation>
    </message>
    <message>
        <source>Falta una parte de «%1». Escriba el nombre y el primer apellido.</source>
        <translation>Gen yon pati nan «%1» ki manke. Ekri non an ak premye siyati a.</translation>
    </message>
    <message>
        <source>Falta una parte de «%1». Escriba la calle, o el sector si no hay calle.</source>
        <translation>Gen yon pati nan «%1» ki manke. Ekri lari a, oswa zòn nan si pa gen lari.</translation>
    </message>
    <message>
        <source>Falta una parte de «%1». Elija el día y la parte del día.</source>
        <translation>Gen yon pati nan «%1» ki manke. Chwazi jou a ak pati nan jounen an.</translation>
    </message>
    <message>
        <source>La fecha de «%1» no existe. Revise el día y el mes. El año tiene cuatro números.</source>
        <translation>Dat ki nan «%1» pa egziste. Verifye jou a ak mwa a. Ane a gen kat chif.</translation>
    </message>
    <message>
        <source>Con «%1» sería de hace más de 110 años. Revise el año.</source>
        <translation>Ak «%1», sa ta fè plis pase 110 an. Verifye ane a.</translation>
    </message>
    <message>
        <source>En «%1» hay un mes de hace mucho tiempo. Revise el año.</source>
        <translation>Nan «%1» gen yon mwa ki fè lontan anpil. Verifye ane a.</translation>
    </message>
    <message>
        <source>La fecha de «%1» todavía no llega. Revise el año.</source>
        <translation>Dat ki nan «%1» poko rive. Verifye ane a.</translation>
    </message>
    <message>
        <source>En «%1» hay un mes que todavía no llega. Quítelo.</source>
        <translation>Nan «%1» gen yon mwa ki poko rive. Retire li.</translation>
    </message>
    <message>
        <source>«%1» tiene un número cambiado. Compárelo con la caja, o marque *#06#.</source>
        <translation>«%1» gen yon chif ki pa bon. Konpare li ak bwat la, oswa konpoze *#06#.</translation>
    </message>
    <message>
        <source>«%1» va en pesos. Escriba solo números, sin centavos.</source>
        <translation>«%1» se an peso. Ekri chif sèlman, san santim.</translation>
    </message>
    <message>
        <source>Va de %1 a %2.</source>
        <translation>Li soti %1 rive %2.</translation>
    </message>
    <message>
        <source>Va desde %1.</source>
        <translation>Li kòmanse nan %1.</translation>
    </message>
    <message>
        <source>Va hasta %1.</source>
        <translation>Li ale jiska %1.</translation>
    </message>
    <message>
        <source>Falta «%1». Escriba o elija su respuesta.</source>
        <translation>«%1» manke. Ekri oswa chwazi repons ou.</translation>
    </message>
    <message>
        <source>Falta una parte de «%1». Complétela.</source>
        <translation>Gen yon pati nan «%1» ki manke. Konplete li.</translation>
    </message>
    <message>
        <source>«%1» es muy largo. Borre un poco.</source>
        <translation>«%1» twò long. Efase yon ti kras.</translation>
    </message>
    <message>
        <source>En «%1» no caben más. Siga con los que ya puso.</source>
        <translation>Pa gen plas ankò nan «%1». Kontinye ak sa ou mete deja yo.</translation>
    </message>
    <message>
        <source>En «%1» hay un signo que no se puede guardar. Bórrelo y escriba otra vez.</source>
        <translation>Nan «%1» gen yon siy nou pa ka anrejistre. Efase li epi ekri ankò.</translation>
    </message>
    <message>
        <source>Falta «%1». Toque una de las respuestas.</source>
        <translation>«%1» manke. Peze youn nan repons yo.</translation>
    </message>
    <message>
        <source>La fecha de «%1» no existe. Revise el día, el mes y el año.</source>
        <translation>Dat ki nan «%1» pa egziste. Verifye jou a, mwa a ak ane a.</translation>
    </message>
    <message>
        <source>La fecha de «%1» todavía no llega. Elija hoy o un día anterior.</source>
        <translation>Dat ki nan «%1» poko rive. Chwazi jodi a oswa yon jou anvan.</translation>
    </message>
    <message>
        <source>La fecha de «%1» es de hace mucho tiempo. Revise el año.</source>
        <translation>Dat ki nan «%1» fè lontan anpil. Verifye ane a.</translation>
    </message>
    <message>
        <source>La fecha de «%1» está muy lejos. Revise el mes y el año.</source>
        <translation>Dat ki nan «%1» twò lwen. Verifye mwa a ak ane a.</translation>
    </message>
    <message>
        <source>«%1» no está completo. Escriba los números y lo que va después del guion.</source>
        <translation>«%1» pa konplè. Ekri chif yo ak sa ki vin apre tirè a.</translation>
    </message>
    <message>
        <source>«%1» tiene un número cambiado. Compárelo con la cédula y corríjalo.</source>
        <translation>«%1» gen yon chif ki pa bon. Konpare li ak kat idantite a epi korije li.</translation>
    </message>
    <message>
        <source>«%1» es un RUN para practicar. Escriba el RUN de su cédula.</source>
        <translation>«%1» se yon RUN pou pratike. Ekri RUN ki sou kat idantite ou.</translation>
    </message>
    <message>
        <source>«%1» tiene letras o números, sin otros signos. Escríbalo como en el documento.</source>
        <translation>«%1» gen lèt oswa chif, san lòt siy. Ekri li jan li ye sou dokiman an.</translation>
    </message>
    <message>
        <source>«%1» tiene nueve números. Revise si falta o sobra alguno.</source>
        <translation>«%1» gen nèf chif. Gade si gen youn ki manke oswa ki anplis.</translation>
    </message>
    <message>
        <source>«%1» se escribe con arroba y punto. Por ejemplo: rosa@correo.cl.</source>
        <translation>Yo ekri «%1» ak awobaz ak yon pwen. Pa egzanp: rosa@correo.cl.</translation>
    </message>
    <message>
        <source>«%1» tiene 15 números. Están en la caja, o marque *#06#.</source>
        <translation>«%1» gen 15 chif. Yo sou bwat la, oswa konpoze *#06#.</translation>
    </message>
    <message>
        <source>«%1» tiene letras y números. Por ejemplo: BBBB12 o BB1234.</source>
        <translation>«%1» gen lèt ak chif. Pa egzanp: BBBB12 oswa BB1234.</translation>
    </message>
    <message>
        <source>«%1» tiene letra, número y año. Por ejemplo: C-123-2026.</source>
        <translation>«%1» gen lèt, nimewo ak ane. Pa egzanp: C-123-2026.</translation>
    </message>
    <message>
        <source>La hora de «%1» no existe. Elija otra vez la hora.</source>
        <translation>Lè ki nan «%1» pa egziste. Chwazi lè a ankò.</translation>
    </message>
    <message>
        <source>No encontramos «%1». Elija una de la lista.</source>
        <translation>Nou pa jwenn «%1». Chwazi youn nan lis la.</translation>
    </message>
    <message>
        <source>«%1» va con números. Escriba solo números.</source>
        <translation>«%1» ekri ak chif. Ekri chif sèlman.</translation>
    </message>
    <message>
        <source>Revise «%1». Ese número no puede ser.</source>
        <translation>Verifye «%1». Chif sa a pa posib.</translation>
    </message>
    <message>
        <source>Falta que toque «%1». Sin eso no se puede enviar.</source>
        <translation>Ou poko peze «%1». San sa, nou pa ka voye li.</translation>
    </message>
    <message>
        <source>No pudimos guardar «%1». Pruebe otra vez.</source>
        <translation>Nou pa te ka anrejistre «%1». Eseye ankò.</translation>
    </message>
    <message>
        <source>Falta «%1». %2</source>
        <translation>«%1» manke. %2</translation>
    </message>
    <message>
        <source>«%1» es muy largo. Caben %2 letras.</source>
        <translation>«%1» twò long. Gen plas pou %2 lèt.</translation>
    </message>
    <message>
        <source>Revise «%1». %2</source>
        <translation>Verifye «%1». %2</translation>
    </message>
    <message>
        <source>Revisado el %1</source>
        <translation>Verifye le %1</translation>
    </message>
    <message>
        <source>Esto todavía no es una denuncia. Llévela usted.</source>
        <translation>Sa a poko yon plent. Ou menm, pote li.</translation>
    </message>
    <message>
        <source>Aquí no se envió ni se guardó nada. Esta hoja tiene sus datos: no la deje a la vista.</source>
        <translation>Nou pa voye ni anrejistre anyen isit la. Fèy sa a gen enfòmasyon ou: pa kite moun wè li.</translation>
    </message>
    <message>
        <source>Dónde llevarla</source>
        <translation>Ki kote pou pote li</translation>
    </message>
    <message>
        <source>Hoja para su denuncia</source>
        <translation>Fèy pou plent ou</translation>
    </message>
    <message>
        <source>Hoja para su denuncia: %1</source>
        <translation>Fèy pou plent ou: %1</translation>
    </message>
    <message>
        <source>Preparada el</source>
        <translation>Prepare le</translation>
    </message>
    <message>
        <source>Quién denuncia</source>
        <translation>Kiyès ki pote plent</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>Kisa ki rive</translation>
    </message>
    <message>
        <source>Qué debe hacer ahora</source>
        <translation>Sa ou dwe fè kounye a</translation>
    </message>
    <message>
        <source>«%1»: en la práctica use los datos de la tarjeta, como el RUN 11.111.111-1.</source>
        <translation>«%1»: nan pratik la sèvi ak enfòmasyon ki sou kat la, tankou RUN 11.111.111-1.</translation>
    </message>
    <message>
        <source>PRÁCTICA: nada se envía</source>
        <translation>PRATIK: anyen pa voye</translation>
    </message>
    <message>
        <source>Para dejar escrito lo que pasó. Lo recibe Carabineros.</source>
        <translation>Pou kite sa ki pase a ekri. Se Carabineros (lapolis) ki resevwa li.</translation>
    </message>
    <message>
        <source>Para preparar su denuncia. Al final sale una hoja, y usted la lleva a Carabineros.</source>
        <translation>Pou prepare plent ou. Nan fen an yon fèy soti, epi ou menm ou pote li bay Carabineros (lapolis).</translation>
    </message>
    <message>
        <source>Para saber dónde ir y a quién llamar. Aquí no se envía nada.</source>
        <translation>Pou konnen ki kote pou ale ak ki moun pou rele. Nou pa voye anyen isit la.</translation>
    </message>
    <message>
        <source>Su cédula o su pasaporte. Si no tiene ninguno, venga igual.</source>
        <translation>Kat idantite ou oswa paspò ou. Si ou pa gen okenn, vini kanmenm.</translation>
    </message>
    <message>
        <source>Acordarse de cuándo pasó. Si no lo recuerda bien, está bien.</source>
        <translation>Sonje kilè sa te pase. Si ou pa sonje byen, pa gen pwoblèm.</translation>
    </message>
    <message>
        <source>La comuna y la dirección de donde pasó, si las sabe.</source>
        <translation>Komin nan ak adrès kote sa te pase a, si ou konnen yo.</translation>
    </message>
    <message>
        <source>Anotado en un papel, si lo tiene: %1.</source>
        <translation>Ekri sou yon papye, si ou genyen li: %1.</translation>
    </message>
    <message>
        <source>Firma de quien hizo el taller</source>
        <translation>Siyati moun ki te bay atelye a</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Dat</translation>
    </message>
    <message>
        <source>Certificado de participación</source>
        <translation>Sètifika patisipasyon</translation>
    </message>
    <message>
        <source>Se entrega a</source>
        <translation>Nou bay li</translation>
    </message>
    <message>
        <source>Vino a %1 de %2 encuentros del taller y practicó:</source>
        <translation>Te vini nan %1 sou %2 rankont atelye a, epi te pratike:</translation>
    </message>
    <message>
        <source>Es gratis. Nunca le pedimos su ClaveÚnica.</source>
        <translation>Li gratis. Nou pa janm mande ou ClaveÚnica ou.</translation>
    </message>
    <message>
        <source>Dónde y cuándo</source>
        <translation>Ki kote ak kilè</translation>
    </message>
    <message>
        <source>Si ve poco o no lee, le ayudamos.</source>
        <translation>Si ou pa wè byen oswa ou pa konn li, nou ede ou.</translation>
    </message>
    <message>
        <source>Para hacer trámites</source>
        <translation>Pou fè demach</translation>
    </message>
    <message>
        <source>Qué traer</source>
        <translation>Sa pou ou pote</translation>
    </message>
    <message>
        <source>Qué no es</source>
        <translation>Sa li pa ye</translation>
    </message>
    <message>
        <source>Paso %1</source>
        <translation>Etap %1</translation>
    </message>
    <message>
        <source>Mis notas</source>
        <translation>Nòt mwen</translation>
    </message>
    <message>
        <source>Qué necesita</source>
        <translation>Sa ou bezwen</translation>
    </message>
    <message>
        <source>Cómo usar estas hojas</source>
        <translation>Kijan pou sèvi ak fèy sa yo</translation>
    </message>
    <message>
        <source>Cada paso tiene el mismo número que se ve arriba en la pantalla.</source>
        <translation>Chak etap gen menm nimewo ou wè anwo sou ekran an.</translation>
    </message>
    <message>
        <source>Toque con la yema del dedo, una vez, y espere. No hay apuro.</source>
        <translation>Peze ak pwent dwèt ou, yon sèl fwa, epi tann. Pa gen prese.</translation>
    </message>
    <message>
        <source>Si se equivoca, toque Volver. No se pierde lo que escribió.</source>
        <translation>Si ou fè erè, peze Tounen. Sa ou te ekri a pa pèdi.</translation>
    </message>
    <message>
        <source>Las rayas son para sus notas. No anote ahí su RUN ni sus claves.</source>
        <translation>Liy yo se pou nòt ou. Pa ekri RUN ou ni modpas ou la.</translation>
    </message>
    <message>
        <source>La persona de los ejemplos es inventada.</source>
        <translation>Moun ki nan egzanp yo envante.</translation>
    </message>
    <message>
        <source>Si necesita ayuda</source>
        <translation>Si ou bezwen èd</translation>
    </message>
    <message>
        <source>Toque Ayuda en la pantalla, o pida ayuda a la persona encargada del centro.</source>
        <translation>Peze Èd sou ekran an, oswa mande moun ki responsab sant lan èd.</translation>
    </message>
    <message>
        <source>En la sala, sin pantalla</source>
        <translation>Nan sal la, san ekran</translation>
    </message>
    <message>
        <source>La primera página</source>
        <translation>Premye paj la</translation>
    </message>
    <message>
        <source>Las tarjetas: ¿Qué le pasó?</source>
        <translation>Kat yo: Kisa ki rive ou?</translation>
    </message>
    <message>
        <source>Los idiomas</source>
        <translation>Lang yo</translation>
    </message>
    <message>
        <source>Ver mejor</source>
        <translation>Wè pi byen</translation>
    </message>
    <message>
        <source>Oír mejor</source>
        <translation>Tande pi byen</translation>
    </message>
    <message>
        <source>Cómo responde al tocar</source>
        <translation>Kijan li reponn lè ou peze</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>¿Está en peligro?</source>
        <translation>Èske ou an danje?</translation>
    </message>
    <message>
        <source>Después de Ocultar</source>
        <translation>Apre Kache</translation>
    </message>
    <message>
        <source>¿Sigue ahí?</source>
        <translation>Èske ou toujou la?</translation>
    </message>
    <message>
        <source>Después de Terminar</source>
        <translation>Apre Fini</translation>
    </message>
    <message>
        <source>Para quien ayuda</source>
        <translation>Pou moun ki ede</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Verifye</translation>
    </message>
    <message>
        <source>¿Enviamos su constancia?</source>
        <translation>Èske nou voye deklarasyon ou?</translation>
    </message>
    <message>
        <source>El comprobante</source>
        <translation>Resi a</translation>
    </message>
    <message>
        <source>El papel del comprobante</source>
        <translation>Papye resi a</translation>
    </message>
    <message>
        <source>¿En qué va mi trámite?</source>
        <translation>Ki kote demach mwen an rive?</translation>
    </message>
    <message>
        <source>En qué va: la respuesta</source>
        <translation>Ki kote li rive: repons lan</translation>
    </message>
    <message>
        <source>Perdió el número</source>
        <translation>Moun nan pèdi nimewo a</translation>
    </message>
    <message>
        <source>Plan del encuentro %1</source>
        <translation>Plan rankont %1</translation>
    </message>
    <message>
        <source>Plan del taller</source>
        <translation>Plan atelye a</translation>
    </message>
    <message>
        <source>%1 minutos</source>
        <translation>%1 minit</translation>
    </message>
    <message>
        <source>Tener listo: %1</source>
        <translation>Sa pou prepare: %1</translation>
    </message>
    <message>
        <source>Lo hacen ____ de ____</source>
        <translation>____ sou ____ moun fè li</translation>
    </message>
    <message>
        <source>Página</source>
        <translation>Paj</translation>
    </message>
    <message>
        <source>Usted dice</source>
        <translation>Ou di</translation>
    </message>
    <message>
        <source>Las personas hacen</source>
        <translation>Moun yo fè</translation>
    </message>
    <message>
        <source>Ponga atención</source>
        <translation>Fè atansyon</translation>
    </message>
    <message>
        <source>Pregunte</source>
        <translation>Mande</translation>
    </message>
    <message>
        <source>Los errores de la tarjeta</source>
        <translation>Erè ki sou kat la</translation>
    </message>
    <message>
        <source>La pantalla avisa.</source>
        <translation>Ekran an avèti.</translation>
    </message>
    <message>
        <source>La pantalla no avisa: lo ve la persona.</source>
        <translation>Ekran an pa avèti: se moun nan ki wè li.</translation>
    </message>
    <message>
        <source>Antes de empezar, cinco minutos</source>
        <translation>Anvan ou kòmanse, senk minit</translation>
    </message>
    <message>
        <source>Al terminar, cinco minutos</source>
        <translation>Nan fen an, senk minit</translation>
    </message>
    <message>
        <source>Toque una respuesta. Después toque Continuar.</source>
        <translation>Peze yon repons. Apre sa, peze Kontinye.</translation>
    </message>
    <message>
        <source>Toque todas las que sean verdad. Después toque Continuar.</source>
        <translation>Peze tout sa ki vre. Apre sa, peze Kontinye.</translation>
    </message>
    <message>
        <source>Toque el día. Si no es hoy ni ayer, toque Otro día.</source>
        <translation>Peze jou a. Si se pa jodi a ni yè, peze Yon lòt jou.</translation>
    </message>
    <message>
        <source>Toque la hora. Después toque Continuar.</source>
        <translation>Peze lè a. Apre sa, peze Kontinye.</translation>
    </message>
    <message>
        <source>Toque el día, el mes y el año en que nació.</source>
        <translation>Peze jou, mwa ak ane nesans lan.</translation>
    </message>
    <message>
        <source>Toque cada mes. Después toque Continuar.</source>
        <translation>Peze chak mwa. Apre sa, peze Kontinye.</translation>
    </message>
    <message>
        <source>Toque su comuna. Si no la ve, escriba sus primeras letras.</source>
        <translation>Peze komin ou. Si ou pa wè li, ekri premye lèt li yo.</translation>
    </message>
    <message>
        <source>Toque los números uno por uno. Después toque Continuar.</source>
        <translation>Peze chif yo youn apre lòt. Apre sa, peze Kontinye.</translation>
    </message>
    <message>
        <source>Escriba con las teclas de la pantalla. Después toque Continuar.</source>
        <translation>Ekri ak touch ki sou ekran an. Apre sa, peze Kontinye.</translation>
    </message>
    <message>
        <source>Si no quiere, deje en blanco.</source>
        <translation>Si ou pa vle, kite li vid.</translation>
    </message>
    <message>
        <source>Lea con calma, o toque Escuchar. Siga hasta ver Continuar.</source>
        <translation>Li dousman, oswa peze Koute. Ale pi devan jiskaske ou wè Kontinye.</translation>
    </message>
    <message>
        <source>Lea cada línea. Si algo está mal, toque Cambiar.</source>
        <translation>Li chak liy. Si yon bagay pa bon, peze Chanje.</translation>
    </message>
    <message>
        <source>Si es verdad, toque el cuadro. Después toque Enviar constancia.</source>
        <translation>Si se vre, peze kare a. Apre sa, peze Voye deklarasyon an.</translation>
    </message>
    <message>
        <source>Si está segura o seguro, toque Sí, enviar ahora. En la práctica nada se envía.</source>
        <translation>Si ou sèten, peze Wi, voye kounye a. Nan pratik, nou pa voye anyen.</translation>
    </message>
    <message>
        <source>Aquí dice dónde ir o a quién llamar. Puede imprimirlo.</source>
        <translation>Isit la li di ki kote pou ale oswa ki moun pou rele. Ou ka enprime li.</translation>
    </message>
    <message>
        <source>Mírela o imprímala. Usted la lleva: aquí no se envía.</source>
        <translation>Gade li oswa enprime li. Ou menm ou pote li: nou pa voye li isit la.</translation>
    </message>
    <message>
        <source>La pizarra no contesta. Revise la dirección, y que ambas usen la misma red.</source>
        <translation>Tablo a pa reponn. Verifye adrès la, epi si toulède sou menm rezo a.</translation>
    </message>
    <message>
        <source>Esa dirección y ese código no calzan. Mire otra vez la pantalla de la pizarra.</source>
        <translation>Adrès sa a ak kòd sa a pa mache ansanm. Gade ekran tablo a ankò.</translation>
    </message>
    <message>
        <source>Ese código no es el de una pizarra.</source>
        <translation>Kòd sa a se pa kòd yon tablo.</translation>
    </message>
    <message>
        <source>Esa dirección no está bien escrita. Cópiela de la pizarra.</source>
        <translation>Adrès sa a pa byen ekri. Kopye li sou tablo a.</translation>
    </message>
    <message>
        <source>Esa dirección no es de esta sala. Mire la pizarra otra vez.</source>
        <translation>Adrès sa a pa nan sal sa a. Gade tablo a ankò.</translation>
    </message>
    <message>
        <source>Ese código no está completo. Son doce letras y números.</source>
        <translation>Kòd sa a pa konplè. Li gen douz lèt ak chif.</translation>
    </message>
    <message>
        <source>La pizarra ya tiene sesenta pantallas.</source>
        <translation>Tablo a gen swasant ekran deja.</translation>
    </message>
    <message>
        <source>Calentar los dedos: tocar</source>
        <translation>Chofe dwèt yo: peze</translation>
    </message>
    <message>
        <source>Calentar los dedos: escribir</source>
        <translation>Chofe dwèt yo: ekri</translation>
    </message>
    <message>
        <source>¿Tiene preguntas?</source>
        <translation>Ou gen kesyon?</translation>
    </message>
    <message>
        <source>A quién llamar: %1</source>
        <translation>Moun pou w rele: %1</translation>
    </message>
</context>
<context>
    <name>window::BottomBar</name>
    <message>
        <source>¿Está en peligro?</source>
        <translation>Èske ou an danje?</translation>
    </message>
    <message>
        <source>Escuchar</source>
        <translation>Koute</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Kache</translation>
    </message>
    <message>
        <source>Salir rápido</source>
        <translation>Soti vit</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Peligro</source>
        <translation>Danje</translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation>Poz</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>window::Cover</name>
    <message>
        <source>Toque la pantalla para seguir</source>
        <translation>Peze ekran an pou kontinye</translation>
    </message>
    <message>
        <source>Pantalla tapada. Toque para seguir.</source>
        <translation>Ekran an kouvri. Peze pou kontinye.</translation>
    </message>
</context>
<context>
    <name>window::Front</name>
    <message>
        <source>Soy la persona técnica</source>
        <translation>Se mwen ki teknisyen an</translation>
    </message>
</context>
<context>
    <name>window::KioskWindow</name>
    <message>
        <source>Ahora no hay sonido</source>
        <translation>Pa gen son kounye a</translation>
    </message>
    <message>
        <source>Pida que alguien le lea la pantalla.</source>
        <translation>Mande yon moun li ekran an pou ou.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Modo de audio.</source>
        <translation>Mòd odyo.</translation>
    </message>
    <message>
        <source>Flecha abajo: lo que sigue. Enter: elegir.</source>
        <translation>Flèch anba: sa ki vin apre. Enter: chwazi.</translation>
    </message>
    <message>
        <source>Flecha izquierda: volver. F2: otra vez.</source>
        <translation>Flèch agoch: tounen. F2: yon lòt fwa.</translation>
    </message>
</context>
<context>
    <name>window::Reader</name>
    <message>
        <source>Espacio</source>
        <translation>Espas</translation>
    </message>
    <message>
        <source>Borrado</source>
        <translation>Efase</translation>
    </message>
    <message>
        <source>No puede ser más rápido.</source>
        <translation>Li pa ka pi vit.</translation>
    </message>
    <message>
        <source>No puede ser más lento.</source>
        <translation>Li pa ka pi dousman.</translation>
    </message>
    <message>
        <source>Así suena más rápido.</source>
        <translation>Se konsa li sonnen pi vit.</translation>
    </message>
    <message>
        <source>Así suena más lento.</source>
        <translation>Se konsa li sonnen pi dousman.</translation>
    </message>
    <message>
        <source>No puede ser más fuerte.</source>
        <translation>Li pa ka pi fò.</translation>
    </message>
    <message>
        <source>No puede ser más bajo.</source>
        <translation>Li pa ka pi ba.</translation>
    </message>
    <message>
        <source>Así suena más fuerte.</source>
        <translation>Se konsa li sonnen pi fò.</translation>
    </message>
    <message>
        <source>Así suena más bajo.</source>
        <translation>Se konsa li sonnen pi ba.</translation>
    </message>
    <message>
        <source>Tecla</source>
        <translation>Touch</translation>
    </message>
</context>
<context>
    <name>window::SecondScreen</name>
    <message>
        <source>Sesión privada</source>
        <translation>Sesyon prive</translation>
    </message>
    <message>
        <source>Lo que pasa en la Ventanilla no se muestra aquí.</source>
        <translation>Sa k ap fèt nan Ventanilla a pa parèt isit la.</translation>
    </message>
</context>
<context>
    <name>window::Showcase</name>
    <message>
        <source>Toque la pantalla para empezar</source>
        <translation>Peze ekran an pou kòmanse</translation>
    </message>
    <message>
        <source>Aquí no se paga</source>
        <translation>Isit la ou pa peye anyen</translation>
    </message>
    <message>
        <source>Tampoco le pedimos su ClaveÚnica.</source>
        <translation>Nou pa mande ou ClaveÚnica ou non plis.</translation>
    </message>
    <message>
        <source>Su clave es solo suya</source>
        <translation>Modpas ou se pou ou sèl</translation>
    </message>
    <message>
        <source>Nadie se la puede pedir, ni para ayudarle.</source>
        <translation>Pèsonn pa gen dwa mande ou li, menm pou ede ou.</translation>
    </message>
    <message>
        <source>¿Quiere practicar primero?</source>
        <translation>Ou vle pratike anvan?</translation>
    </message>
    <message>
        <source>Toque Practicar. Ahí nada se envía.</source>
        <translation>Peze Pratike. La, anyen pa voye.</translation>
    </message>
    <message>
        <source>¿Le llegó un código?</source>
        <translation>Èske ou resevwa yon kòd?</translation>
    </message>
    <message>
        <source>No lo dicte ni lo mande. Lo escribe usted, donde usted entró.</source>
        <translation>Pa dikte li, pa voye li. Se ou menm ki ekri li, kote ou menm ou antre a.</translation>
    </message>
    <message>
        <source>¿Ve poco o no lee?</source>
        <translation>Ou pa wè byen oswa ou pa konn li?</translation>
    </message>
    <message>
        <source>Toque Escuchar, o conecte audífonos.</source>
        <translation>Peze Koute, oswa konekte ekoutè.</translation>
    </message>
    <message>
        <source>¿Le piden un dato con apuro?</source>
        <translation>Èske yon moun ap prese ou pou yon enfòmasyon?</translation>
    </message>
    <message>
        <source>Pare y mire. Un engaño apura, regala o asusta.</source>
        <translation>Kanpe epi gade. Yon twonpri prese ou, li bay kado oswa li fè pè.</translation>
    </message>
    <message>
        <source>Guarde su comprobante</source>
        <translation>Kenbe resi ou</translation>
    </message>
    <message>
        <source>Con él puede preguntar aquí en qué va su trámite.</source>
        <translation>Ak li, ou ka mande isit la ki kote demach ou rive.</translation>
    </message>
    <message>
        <source>Al final, toque Terminar</source>
        <translation>Nan fen an, peze Fini</translation>
    </message>
    <message>
        <source>Así borramos de la pantalla lo que usted escribió.</source>
        <translation>Konsa nou efase sou ekran an sa ou te ekri.</translation>
    </message>
</context>
<context>
    <name>window::TopBar</name>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Ver mejor</source>
        <translation>Wè pi byen</translation>
    </message>
    <message>
        <source>Idioma: %1</source>
        <translation>Lang: %1</translation>
    </message>
</context>
<context>
    <name>window::Tutor</name>
    <message>
        <source>Ya vienen</source>
        <translation>Y ap vini</translation>
    </message>
    <message>
        <source>Quien enseña ve que usted pidió ayuda. Puede esperar, o seguir.</source>
        <translation>Moun k ap anseye a wè ou mande èd. Ou ka tann, oswa kontinye.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Espere un momento</source>
        <translation>Tann yon ti moman</translation>
    </message>
    <message>
        <source>Usted ya terminó este paso. Muy bien.</source>
        <translation>Ou fini etap sa a deja. Trè byen.</translation>
    </message>
    <message>
        <source>Seguimos cuando todos estén listos.</source>
        <translation>N ap kontinye lè tout moun pare.</translation>
    </message>
    <message>
        <source>Ahora vamos en este paso</source>
        <translation>Kounye a nou nan etap sa a</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Miren a quien enseña</source>
        <translation>Gade moun k ap anseye a</translation>
    </message>
    <message>
        <source>La pantalla vuelve cuando sigamos.</source>
        <translation>Ekran an ap tounen lè nou kontinye.</translation>
    </message>
</context>
</TS>
